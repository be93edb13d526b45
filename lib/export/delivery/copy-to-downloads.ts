import { ExpectedFailure } from '../../model/failure';
import type { Part } from '../../model/job';
import type { Clock, Delivery, DownloadStatus, StartedCopy } from '../../model/ports';

const triesPerCopy = 3;
/** Milliseconds between two checks of a copy. */
const checkEveryMs = 300;

/** What checking a copy can reveal. */
export type CopyUpdate = Pick<Part, 'downloadPath' | 'renamedTo' | 'blockedReason'>;

/** What to copy to Downloads, and what is known of its copy. */
type CopyTask = CopyUpdate & { fileName: string; bytes: number };

type CopyDeps = {
  status: Delivery['status'];
  clock: Clock;
  /** Milliseconds before the second check, because small files finish at once. Later waits grow to `checkEveryMs`. */
  firstCheck?: number;
  /** Starts the copy. With `again`, it replaces an earlier one. */
  begin: (again: boolean) => Promise<StartedCopy>;
  /** Stores where the copy is and what it waits for. */
  note: (update: CopyUpdate) => Promise<void>;
};

/** Why a copy isn't complete, or null if it is complete and has its size. */
function problemOf(status: DownloadStatus, bytes: number): string | null {
  if (status.state !== 'complete') return status.error ?? status.state;
  return status.bytes === bytes ? null : `${status.bytes} of ${bytes} bytes`;
}

/** When to stop trying: don't ask the user again at once, and don't fill a full disk. */
function failureFor(problem: string, tries: number, bytes: number): ExpectedFailure | null {
  if (tries === 0) return null;
  if (problem === 'USER_CANCELED') return new ExpectedFailure('save-cancelled');
  if (problem === 'FILE_NO_SPACE') return new ExpectedFailure('save-no-room', String(bytes));
  return tries === triesPerCopy ? new ExpectedFailure('save-failed', problem) : null;
}

/** Waits for a copy to end. Returns null if it is complete and has its size, else the browser's reason. */
async function waitForEnd(
  task: CopyTask,
  download: number,
  deps: CopyDeps,
  signal: AbortSignal,
): Promise<string | null> {
  const { downloadPath, renamedTo, blockedReason } = task;
  const known: CopyUpdate = { downloadPath, renamedTo, blockedReason };
  const report = async (status: CopyUpdate) => {
    if (
      status.downloadPath === known.downloadPath &&
      status.renamedTo === known.renamedTo &&
      status.blockedReason === known.blockedReason
    )
      return;
    Object.assign(known, status);
    await deps.note(status);
  };
  let wait = deps.firstCheck ?? checkEveryMs;
  for (let before: string | null = null; ; ) {
    const status = await deps.status(download, task.fileName);
    const isOver = status.state !== 'in_progress';
    // No copy has a name at first, so report what blocks it only after two checks some time apart.
    const isReported = status.blockedReason === before && wait >= checkEveryMs;
    const blockedReason = isOver ? null : isReported ? before : known.blockedReason;
    before = status.blockedReason;
    await report({
      downloadPath: status.downloadPath ?? known.downloadPath,
      renamedTo: status.renamedTo,
      blockedReason,
    });
    if (isOver) return problemOf(status, task.bytes);
    // The browser sends events only to the background, which may be stopped. Polling always works.
    await deps.clock.sleep(wait, signal);
    wait = Math.min(2 * wait, checkEveryMs);
  }
}

/**
 * Copies a file to Downloads, with retries, until the copy is complete and has its size. First checks the earlier copy
 * `download`, if any. `isFirst`: there can't be an earlier copy. Resolves with the browser's id of the copy. Throws
 * save-failed with the browser's reason, save-cancelled and save-no-room.
 */
export async function copyToDownloads(
  task: CopyTask,
  earlier: { download: number | null; isFirst: boolean },
  deps: CopyDeps,
  signal: AbortSignal,
): Promise<number | null> {
  let { download } = earlier;
  let problem = download === null ? 'new' : await waitForEnd(task, download, deps, signal);
  for (let tries = 0; problem !== null; tries++) {
    const failure = failureFor(problem, tries, task.bytes);
    if (failure !== null) throw failure;
    const started = await deps.begin(!earlier.isFirst || tries > 0);
    download = started.download;
    problem = await waitForEnd({ ...task, downloadPath: started.downloadPath }, download, deps, signal);
  }
  return download;
}
