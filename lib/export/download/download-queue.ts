import type { AutoResetEvent } from '../../async/auto-reset-event';
import { createSlots } from '../../async/slots';
import { runTaskGroup } from '../../async/task-group';
import type { AddResult } from '../../model/archive';
import { type ExpectedFailure, isFailure } from '../../model/failure';
import type { ItemRow, JobStore } from '../../model/ports';
import { maxBlocked } from '../recovery/recovery-policy';
import { createBatcher, type Fetched } from './batcher';
import { createCommitter, discardAll } from './committer';
import { type DownloadWithRoomDeps, downloadWithRoom } from './download-with-room';
import type { Parallelism } from './parallelism';
import { createQueueReader, type QueueReaderDeps } from './queue-reader';
import { createSizeEstimator } from './size-estimator';
import { watchFetches } from './watch-fetches';

/**
 * `unsafeFiles`: maximum number of files in flight or not journaled; the memory budget limits their bytes.
 * `groupFiles`: files that are enough for a group.
 */
export type QueueLimits = { unsafeFiles: number; groupFiles: number };

/** After a kill, unsafe files must be requested again (`docs/contract.md`). */
const downloadLimits: QueueLimits = { unsafeFiles: 48, groupFiles: 16 };

/** Imports only copy files again, and a group costs about as much as a hundred small files. */
export const copyLimits: QueueLimits = { unsafeFiles: 512, groupFiles: 128 };

type DownloadQueueDeps = Omit<DownloadWithRoomDeps, 'slots' | 'sizeEstimator'> &
  QueueReaderDeps & {
    store: JobStore;
    parallelism: Parallelism;
    /** The default is `downloadLimits`. */
    limits?: QueueLimits;
    /** Set when items were listed. */
    changed: AutoResetEvent;
    /** The first item is blocked until the user acts. The others continue. */
    onBlocked: (failure: ExpectedFailure) => Promise<void>;
  };

/**
 * Fetches pending items in parallel and passes them to `take` in groups, one group at a time. Marks items that end
 * without media. Ends when `listed()` is true and nothing is pending. Items whose host redirects elsewhere are
 * blocked; when nothing else is pending, throws media-elsewhere.
 */
export async function runDownloadQueue(
  deps: DownloadQueueDeps,
  take: (group: Fetched[], signal: AbortSignal) => Promise<AddResult>,
  outer: AbortSignal,
): Promise<void> {
  const { store, parallelism, changed, limits = downloadLimits } = deps;
  /** Ids of items that are in flight, or fetched and not safe yet. */
  const unsafe = new Set<string>();
  const downloads = new Set<Promise<void>>();
  const failures: unknown[] = [];
  /** Items whose host redirects elsewhere, by id. They wait until nothing else is pending. */
  const blocked = new Map<string, ExpectedFailure>();
  const reader = createQueueReader(deps, limits.unsafeFiles);
  const batcher = createBatcher(deps.clock, limits.groupFiles, () => downloads.size > 0);
  const committer = createCommitter(batcher, {
    take,
    onEnd(group, failure) {
      if (failure !== null) failures.push(failure);
      for (const { row } of group) unsafe.delete(row.id);
      changed.set();
    },
  });
  const downloading = {
    ...deps,
    fetchMedia: watchFetches(deps.fetchMedia, deps),
    slots: createSlots(parallelism.limit),
    sizeEstimator: createSizeEstimator(),
  };

  const block = async ({ id }: ItemRow, failure: ExpectedFailure) => {
    blocked.set(id, failure);
    unsafe.delete(id);
    if (blocked.size === 1) await deps.onBlocked(failure);
  };

  const settle = async (row: ItemRow, signal: AbortSignal) => {
    try {
      const outcome = await downloadWithRoom(row, downloading, signal);
      if ('media' in outcome) return batcher.add({ row, ...outcome });
      const { reason } = outcome;
      const status = reason === 'file-missing' ? 'skipped' : 'failed';
      await store.markItem(row.job, row.id, status, reason);
      if (status === 'failed') deps.active.fail(row, reason);
      unsafe.delete(row.id);
      deps.onSettled();
    } catch (error) {
      if (!isFailure(error, 'media-elsewhere') || blocked.size >= maxBlocked) throw error;
      await block(row, error);
    }
  };

  const start = (row: ItemRow, signal: AbortSignal) => {
    unsafe.add(row.id);
    const download: Promise<void> = settle(row, signal)
      .catch((error: unknown) => void failures.push(error))
      .then(() => {
        downloads.delete(download);
        changed.set();
        batcher.touch();
      });
    downloads.add(download);
    batcher.touch();
  };

  const downloadAll = async (signal: AbortSignal) => {
    for (; ; await changed.wait(signal)) {
      if (failures.length > 0) throw failures[0];
      signal.throwIfAborted();
      while (unsafe.size < limits.unsafeFiles && downloads.size < parallelism.limit()) {
        const row = await reader.next(unsafe, new Set(blocked.keys()), signal);
        if (row === null) break;
        start(row, signal);
      }
      if (reader.isDrained() && unsafe.size === 0) break;
    }
    for (const failure of blocked.values()) throw failure;
    batcher.close();
  };

  try {
    await runTaskGroup(outer, [downloadAll, committer.run]);
  } finally {
    // The next attempt must not overlap with these fetches and writes, so wait for them to end.
    await Promise.all(downloads);
    await committer.idle();
    await discardAll(batcher.drain());
  }
}
