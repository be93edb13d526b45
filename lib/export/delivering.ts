import { ExpectedFailure } from '../errors';
import type { Job, Part } from './job';
import type { Clock, Delivery, DownloadLook, JobStore } from './ports';

const triesPerPart = 3;
/** Milliseconds between two looks at a copy. */
const lookEvery = 300;

/** Why a copy is not there as it should be; null when it is complete and has its size. */
function troubleOf(seen: DownloadLook, part: Part): string | null {
  if (seen.state !== 'complete') return seen.error ?? seen.state;
  return seen.bytes === part.bytes ? null : `${seen.bytes} of ${part.bytes} bytes`;
}

/** What ends the attempts: a person must not be asked again at once, and a full disk is as full the next time. */
function givenUp(trouble: string, tries: number, part: Part): ExpectedFailure | null {
  if (tries === 0) return null;
  if (trouble === 'USER_CANCELED') return new ExpectedFailure('save-cancelled');
  if (trouble === 'FILE_NO_SPACE') return new ExpectedFailure('save-no-room', String(part.bytes));
  return tries === triesPerPart ? new ExpectedFailure('save-failed', trouble) : null;
}

/** What of a part is learned by looking at its copy. */
type Learned = Partial<Pick<Part, 'copiedAs' | 'savedAs' | 'held'>>;

/**
 * Waits for the copy of a part to end. Returns null when it is complete and has its size, else the browser's reason. `note` hears
 * where it lies, as soon as the browser knows, and what it waits for.
 */
async function copied(
  part: Part,
  download: number,
  note: (learned: Learned) => Promise<void>,
  deps: { delivery: Delivery; clock: Clock },
  signal: AbortSignal,
): Promise<string | null> {
  const known = { copiedAs: part.copiedAs, savedAs: part.savedAs, held: part.held };
  const learn = async (seen: typeof known) => {
    if (seen.copiedAs === known.copiedAs && seen.savedAs === known.savedAs && seen.held === known.held) return;
    Object.assign(known, seen);
    await note(seen);
  };
  for (let before: string | null = null; ; ) {
    const seen = await deps.delivery.look(download, part.fileName);
    const isOver = seen.state !== 'in_progress';
    // Every copy has no name for a moment: what keeps it is told when it is seen twice.
    const held = isOver ? null : seen.held === before ? before : known.held;
    before = seen.held;
    await learn({ copiedAs: seen.copiedAs ?? known.copiedAs, savedAs: seen.savedAs, held });
    if (isOver) return troubleOf(seen, part);
    // The browser tells an event to the background only, which may be stopped: looking is what always works.
    await deps.clock.sleep(lookEvery, signal);
  }
}

/**
 * Puts every closed part into Downloads, one at a time, checks its size there and only then frees its place. Order of writes: `saving`
 * is noted, the copy begins, its id is noted with the place where it lies; when its size is right `saved` is noted, the file goes, and
 * `deleted` is noted. So a part found `saving` may have a copy already: it is looked at first, and replaced unless it has ended well. Ends when
 * `packed()` and all are deleted. Throws save-failed with the browser's reason, save-cancelled and save-no-room.
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
    const ended = (download: number) => copied(part, download, note, deps, signal);

    if (part.state === 'saved') {
      await deps.removeFile(file);
      return note({ state: 'deleted' });
    }
    let trouble = part.state === 'saving' && part.download !== null ? await ended(part.download) : 'new';
    for (let tries = 0; trouble !== null; tries++) {
      const failure = givenUp(trouble, tries, part);
      if (failure !== null) throw failure;
      // Noted before the copy begins: a kill in between leaves one that is replaced, not a second.
      await note({ state: 'saving', download: null });
      const begun = await deps.delivery.save(file, part, found.state === 'saving' || tries > 0);
      await note(begun);
      trouble = await ended(begun.download);
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
