import { ExpectedFailure } from '../errors';
import type { Job, Part } from './job';
import type { Clock, Delivery, JobStore } from './ports';

const triesPerPart = 3;

/** Waits for one copy to end. Returns null when it is complete and has its size, else the browser's reason. */
async function copied(part: Part, download: number, deps: { delivery: Delivery; clock: Clock }, signal: AbortSignal) {
  for (;;) {
    const seen = await deps.delivery.look(download);
    if (seen.state === 'complete') return seen.bytes === part.bytes ? null : `${seen.bytes} of ${part.bytes} bytes`;
    if (seen.state !== 'in_progress') return seen.error ?? seen.state;
    // The browser tells an event to the background only, which may be stopped: looking is what always works.
    await deps.clock.sleep(300, signal);
  }
}

/**
 * Puts every closed part into Downloads, one at a time, checks its size there and only then frees its place. A part found
 * `saving` is looked at first: its copy may have ended while nobody was there. Ends when `packed()` and all are deleted.
 * Throws save-failed with the browser's reason.
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
  const put = async (part: Part) => {
    await deps.store.putPart(part);
    deps.onChange();
    return part;
  };

  const deliver = async (found: Part) => {
    const file = deps.partFile(found);
    let part = found;
    if (part.state === 'saved') {
      await deps.removeFile(file);
      await put({ ...part, state: 'deleted' });
      return;
    }
    let trouble =
      part.state === 'saving' && part.download !== null ? await copied(part, part.download, deps, signal) : 'new';
    for (let tries = 0; trouble !== null; tries++) {
      // A person who breaks it off must not be asked at once again; the next attempt begins with a new copy.
      if (tries === triesPerPart || (tries > 0 && trouble === 'USER_CANCELED'))
        throw new ExpectedFailure('save-failed', trouble);
      // Noted before the copy begins: a kill in between leaves one that is replaced, not a second.
      part = await put({ ...part, state: 'saving', download: null });
      const download = await deps.delivery.save(file, part.fileName, found.state === 'saving' || tries > 0);
      part = await put({ ...part, download });
      trouble = await copied(part, download, deps, signal);
    }
    await deps.delivery.release(file);
    part = await put({ ...part, state: 'saved' });
    await deps.removeFile(file);
    await put({ ...part, state: 'deleted' });
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
