import { ExpectedFailure } from '../../model/failure';
import type { Part } from '../../model/job';
import type { Clock, Delivery, DownloadStatus, StartedCopy } from '../../model/ports';

const triesPerCopy = 3;
/** Milliseconds between two looks at a copy. */
const checkEveryMs = 300;

/** What is learned of a copy by looking at it. */
export type CopyUpdate = Pick<Part, 'copiedAs' | 'savedAs' | 'held'>;

/** What is to lie in Downloads, and what is known of its copy by now. */
type Copying = CopyUpdate & { fileName: string; bytes: number };

type CopyDeps = {
  status: Delivery['status'];
  clock: Clock;
  /** Milliseconds before the second look, after which it is waited longer and longer: small files are there at once. */
  firstCheck?: number;
  /** Starts the copy, in the place of an earlier one where there may be one. */
  begin: (again: boolean) => Promise<StartedCopy>;
  /** Hears where the copy lies, as soon as the browser knows, and what it waits for. */
  note: (learned: CopyUpdate) => Promise<void>;
};

/** Why a copy is not there as it should be; null when it is complete and has its size. */
function troubleOf(seen: DownloadStatus, bytes: number): string | null {
  if (seen.state !== 'complete') return seen.error ?? seen.state;
  return seen.bytes === bytes ? null : `${seen.bytes} of ${bytes} bytes`;
}

/** What ends the attempts: a person must not be asked again at once, and a full disk is as full the next time. */
function abandoned(trouble: string, tries: number, bytes: number): ExpectedFailure | null {
  if (tries === 0) return null;
  if (trouble === 'USER_CANCELED') return new ExpectedFailure('save-cancelled');
  if (trouble === 'FILE_NO_SPACE') return new ExpectedFailure('save-no-room', String(bytes));
  return tries === triesPerCopy ? new ExpectedFailure('save-failed', trouble) : null;
}

/** Waits for a copy to end. Returns null when it is complete and has its size, else the browser's reason. */
async function ended(copying: Copying, download: number, deps: CopyDeps, signal: AbortSignal): Promise<string | null> {
  const { copiedAs, savedAs, held } = copying;
  const known: CopyUpdate = { copiedAs, savedAs, held };
  const learn = async (seen: CopyUpdate) => {
    if (seen.copiedAs === known.copiedAs && seen.savedAs === known.savedAs && seen.held === known.held) return;
    Object.assign(known, seen);
    await deps.note(seen);
  };
  let wait = deps.firstCheck ?? checkEveryMs;
  for (let before: string | null = null; ; ) {
    const seen = await deps.status(download, copying.fileName);
    const isOver = seen.state !== 'in_progress';
    // Every copy has no name for a moment: what keeps it is told when it is seen twice, with some time between.
    const isReported = seen.held === before && wait >= checkEveryMs;
    const held = isOver ? null : isReported ? before : known.held;
    before = seen.held;
    await learn({ copiedAs: seen.copiedAs ?? known.copiedAs, savedAs: seen.savedAs, held });
    if (isOver) return troubleOf(seen, copying.bytes);
    // The browser tells an event to the background only, which may be stopped: looking is what always works.
    await deps.clock.sleep(wait, signal);
    wait = Math.min(2 * wait, checkEveryMs);
  }
}

/**
 * Has a copy in Downloads that is complete and has its size, however many attempts that takes: first the one that may have ended while
 * nobody looked, by its id `download`. `isFirst`: no copy can be there yet. Resolves with the id of the copy. Throws save-failed with
 * the browser's reason, save-cancelled and save-no-room.
 */
export async function copyToDownloads(
  copying: Copying,
  earlier: { download: number | null; isFirst: boolean },
  deps: CopyDeps,
  signal: AbortSignal,
): Promise<number | null> {
  let { download } = earlier;
  let trouble = download === null ? 'new' : await ended(copying, download, deps, signal);
  for (let tries = 0; trouble !== null; tries++) {
    const failure = abandoned(trouble, tries, copying.bytes);
    if (failure !== null) throw failure;
    const started = await deps.begin(!earlier.isFirst || tries > 0);
    download = started.download;
    trouble = await ended({ ...copying, copiedAs: started.copiedAs }, download, deps, signal);
  }
  return download;
}
