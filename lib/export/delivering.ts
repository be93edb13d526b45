import { ExpectedFailure } from '../errors';
import type { Job, Part } from './job';
import type { Clock, Delivery, JobStore } from './ports';

const triesPerPart = 3;

/**
 * Waits for the copy of a part to end. Returns null when it is complete and has its size, else the browser's reason. `onPlace` hears
 * where it lies, as soon as the browser knows.
 */
async function copied(
  part: Part,
  download: number,
  onPlace: (copiedAs: string) => Promise<void>,
  deps: { delivery: Delivery; clock: Clock },
  signal: AbortSignal,
): Promise<string | null> {
  for (let place = part.copiedAs; ; ) {
    const seen = await deps.delivery.look(download, part.fileName);
    if (seen.copiedAs !== null && seen.copiedAs !== place) {
      place = seen.copiedAs;
      await onPlace(place);
    }
    if (seen.state === 'complete') return seen.bytes === part.bytes ? null : `${seen.bytes} of ${part.bytes} bytes`;
    if (seen.state !== 'in_progress') return seen.error ?? seen.state;
    // The browser tells an event to the background only, which may be stopped: looking is what always works.
    await deps.clock.sleep(300, signal);
  }
}

/**
 * Puts every closed part into Downloads, one at a time, checks its size there and only then frees its place. Order of writes: `saving`
 * is noted, the copy begins, its id is noted, then where it lies; when its size is right `saved` is noted, the file goes, and `deleted`
 * is noted. So a part found `saving` may have a copy already: it is looked at first, and replaced unless it has ended well. Ends when
 * `packed()` and all are deleted. Throws save-failed with the browser's reason.
 */
export async function deliverParts(
  job: Job,
  deps: {
    store: JobStore;
    delivery: Delivery;
    clock: Clock;
    /** Name of a part's file in the browser's private storage. */
    partFile: (part: Part) => string;
    removeFile: (file: string) => Promise<void>;
    packed: () => boolean;
    bell: { next(signal: AbortSignal): Promise<void> };
    onChange: () => void;
  },
  signal: AbortSignal,
): Promise<void> {
  const deliver = async (found: Part) => {
    const file = deps.partFile(found);
    let part = found;
    const note = async (change: Partial<Part>) => {
      part = { ...part, ...change };
      await deps.store.putPart(part);
      deps.onChange();
    };
    const ended = (download: number) => copied(part, download, (copiedAs) => note({ copiedAs }), deps, signal);

    if (part.state === 'saved') {
      await deps.removeFile(file);
      return note({ state: 'deleted' });
    }
    let trouble = part.state === 'saving' && part.download !== null ? await ended(part.download) : 'new';
    for (let tries = 0; trouble !== null; tries++) {
      // A person who breaks it off must not be asked at once again; the next attempt begins with a new copy.
      if (tries === triesPerPart || (tries > 0 && trouble === 'USER_CANCELED'))
        throw new ExpectedFailure('save-failed', trouble);
      // Noted before the copy begins: a kill in between leaves one that is replaced, not a second.
      await note({ state: 'saving', download: null });
      const download = await deps.delivery.save(file, part, found.state === 'saving' || tries > 0);
      await note({ download });
      trouble = await ended(download);
    }
    await deps.delivery.release(file);
    await note({ state: 'saved' });
    await deps.removeFile(file);
    await note({ state: 'deleted' });
  };

  for (;;) {
    signal.throwIfAborted();
    const packed = deps.packed();
    const parts = await deps.store.parts(job.id);
    const next = parts.find(({ state }) => state === 'closed' || state === 'saving' || state === 'saved');
    if (next !== undefined) await deliver(next);
    else if (packed) return;
    else await deps.bell.next(signal);
  }
}
