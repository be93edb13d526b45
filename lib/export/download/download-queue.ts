import type { AutoResetEvent } from '../../async/auto-reset-event';
import { createSlots } from '../../async/slots';
import { runTaskGroup } from '../../async/task-group';
import type { WeightedSemaphore } from '../../async/weighted-semaphore';
import type { AddResult, Archive } from '../../model/archive';
import { type ExpectedFailure, isFailure } from '../../model/failure';
import type { Account } from '../../model/item';
import type { ItemRow, JobStore } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import { maxBlocked } from '../recovery/recovery-policy';
import { createBatcher, type Fetched } from './batcher';
import { createCommitter, discardAll } from './committer';
import type { DownloadItem, DownloadItemDeps } from './download-item';
import { downloadWithRoom } from './download-with-room';
import type { Parallelism } from './parallelism';
import { createQueueReader } from './queue-reader';
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

type DownloadQueueDeps = {
  job: string;
  account: Account;
  store: Pick<JobStore, 'pendingItems' | 'markItem'>;
  download: DownloadItem;
  /** What `download` uses. */
  itemDeps: DownloadItemDeps;
  /** Bytes in flight or not journaled yet. */
  budget: WeightedSemaphore;
  parallelism: Parallelism;
  /** The default is `downloadLimits`. */
  limits?: QueueLimits;
  active: ActiveFiles;
  /** Set when items were listed. */
  changed: AutoResetEvent;
  /** Whether the lists were read completely. */
  listed: () => boolean;
  findExisting: Archive['findExisting'];
  onSettled: () => void;
  /** The first item is blocked until the user acts. The others continue. */
  onBlocked: (failure: ExpectedFailure) => Promise<void>;
};

/**
 * Fetches pending items in parallel and passes them to `take` in groups, one group at a time. Marks items that end
 * without media. Ends when `listed()` is true and nothing is pending. Items whose host redirects elsewhere are
 * blocked; when nothing else is pending, throws media-elsewhere.
 *
 * One function, because reading, downloading and writing all decide by what is in flight, unsafe, blocked or failed.
 */
export async function runDownloadQueue(
  deps: DownloadQueueDeps,
  take: (group: Fetched[], signal: AbortSignal) => Promise<AddResult>,
  outer: AbortSignal,
): Promise<void> {
  const { store, active, parallelism, changed, onSettled, limits = downloadLimits } = deps;
  const { clock, host } = deps.itemDeps;
  /** Ids of items that are in flight, or fetched and not safe yet. */
  const unsafe = new Set<string>();
  const downloads = new Set<Promise<void>>();
  const failures: unknown[] = [];
  /** Items whose host redirects elsewhere, by id. They wait until nothing else is pending. */
  const blocked = new Map<string, ExpectedFailure>();
  const reader = createQueueReader(deps, limits.unsafeFiles);
  const batcher = createBatcher(clock, limits.groupFiles, () => downloads.size > 0);
  const committer = createCommitter(batcher, {
    take,
    onEnd(group, failure) {
      if (failure !== null) failures.push(failure);
      for (const { row } of group) unsafe.delete(row.id);
      changed.set();
    },
  });
  const fetchMedia = watchFetches(deps.itemDeps.fetchMedia, { parallelism, clock, host, active });
  const { account, download, budget } = deps;
  const roomDeps = {
    ...{ account, download, budget, active },
    itemDeps: { ...deps.itemDeps, fetchMedia },
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
      const outcome = await downloadWithRoom(row, roomDeps, signal);
      if ('media' in outcome) return batcher.add({ row, ...outcome });
      const { reason } = outcome;
      const status = reason === 'file-missing' ? 'skipped' : 'failed';
      await store.markItem(row.job, row.id, status, reason);
      if (status === 'failed') active.fail(row, reason);
      unsafe.delete(row.id);
      onSettled();
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
