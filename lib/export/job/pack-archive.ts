import type { Archive } from '../../model/archive';
import type { ExportDestination } from '../../model/export-destination';
import { type ExpectedFailure, toFailure } from '../../model/failure';
import { type Job, usualParallel } from '../../model/job';
import { type DownloadItem, downloadItem } from '../download/download-item';
import { copyLimits, runDownloadQueue } from '../download/download-queue';
import { createParallelism } from '../download/parallelism';
import { copyItem } from '../import/copy-item';
import type { HeldFiles } from '../import/held-files';
import type { AttemptProgress } from './attempt-progress';
import { discardParts, isFruitless } from './fruitless-job';
import type { RunPorts } from './run-ports';

/** `mayWait`: whether to wait for a media host that serves nothing. */
export type PackDeps = { ports: RunPorts; destination: ExportDestination; mayWait: boolean };

/**
 * Downloads what is listed into the destination's archive, and finishes it when nothing is left. Throws what concerns
 * the whole run.
 */
export async function packArchive(
  job: Job,
  progress: AttemptProgress,
  deps: PackDeps,
  signal: AbortSignal,
): Promise<void> {
  const { destination } = deps;
  const { store } = deps.ports;
  const { onChange, toDeliver } = progress;
  const archive = await destination.open(job, () => {
    toDeliver.set();
    onChange();
  });
  let fruitless = false;
  try {
    await download(job, progress, archive, deps, signal);
    fruitless = await isFruitless(job, store);
    if (!fruitless) await archive.finish(signal);
  } finally {
    archive.close();
  }
  if (fruitless) await discardParts(job, destination, store);
  progress.isPacked = true;
  toDeliver.set();
}

async function download(
  job: Job,
  progress: AttemptProgress,
  archive: Archive,
  deps: PackDeps,
  signal: AbortSignal,
): Promise<void> {
  const { onChange } = progress;
  const { store, files, clock, site, fetchMedia, budget, rateLimiter, active } = deps.ports;
  const host = { filesServed: 0, mayWait: deps.mayWait };
  const queue = {
    ...{ store, budget, active },
    itemDeps: { clock, site, fetchMedia, rateLimiter, host, sizes: { trustListed: true } },
    job: job.id,
    account: job.account,
    ...(job.options.origin === 'files'
      ? { download: copyFrom(files), limits: copyLimits }
      : { download: downloadItem }),
    parallelism: createParallelism(clock, job.options.parallelism ?? usualParallel),
    changed: progress.toDownload,
    listed: () => progress.isListed,
    findExisting: archive.findExisting,
    onSettled: onChange,
    async onBlocked(failure: ExpectedFailure) {
      await store.update(job.id, { cause: toFailure(failure) });
      onChange();
    },
  };
  const add: Archive['add'] = async (...given) => {
    const { committed } = await archive.add(...given);
    return { committed: committed.then(onChange) };
  };
  await runDownloadQueue(queue, add, signal);
}

/** Reads imported items from the held files. */
const copyFrom =
  (files: HeldFiles): DownloadItem =>
  (row, _account, { fetchMedia, rateLimiter }, reserve, signal) =>
    copyItem(row, { files, fetchMedia, rateLimiter }, reserve, signal);
