import type { Sums } from '../../archive/verify/file-content';
import { createAutoResetEvent } from '../../async/auto-reset-event';
import type { RateLimiter } from '../../async/rate-limiter';
import { runTaskGroup } from '../../async/task-group';
import type { WeightedSemaphore } from '../../async/weighted-semaphore';
import type { Archive } from '../../model/archive';
import type { ExportDestination } from '../../model/export-destination';
import { type ExpectedFailure, toFailure } from '../../model/failure';
import { type Job, usualParallel } from '../../model/job';
import type { Clock, FetchMedia, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { PartLost } from '../delivery/deliver-parts';
import { type DownloadItem, downloadItem } from '../download/download-item';
import { runDownloadQueue } from '../download/download-queue';
import { createParallelism } from '../download/parallelism';
import { copyItem } from '../import/copy-item';
import type { HeldFiles } from '../import/held-files';
import { listImport } from '../import/list-import';
import type { ActiveFiles } from '../progress/active-files';
import type { Join } from '../scan/list-sources';
import { listWithRetry } from '../scan/list-with-retry';
import type { Recovery } from './recovery';

export type RunAttemptDeps = {
  site: Site;
  /** The files of a job of origin `files`, and how they are hashed. */
  files: HeldFiles;
  sums: Sums;
  store: JobStore;
  join: Join;
  fetchMedia: FetchMedia;
  destination: ExportDestination;
  budget: WeightedSemaphore;
  rateLimiter: RateLimiter;
  active: ActiveFiles;
  clock: Clock;
  recover: Recovery;
  /** Whether a media host that serves nobody is waited for. */
  mayWait: boolean;
};

/** Nothing is worth a file: an empty library, or a run cancelled before anything was saved. A finished archive stays. */
async function isFruitless({ id, cancelled, options }: Job, { store }: RunAttemptDeps): Promise<boolean> {
  const { counts } = await store.get(id);
  // What lies in a folder gets new lists, also where nothing comes to it.
  const renewsLists = options.scope === 'repair' && options.destination === 'folder';
  if (counts.saved > 0 || ((counts.listed > 0 || renewsLists) && !cancelled)) return false;
  // A part that is complete holds something, whatever a job's sums say.
  return !(await store.parts(id)).some(({ last, state }) => last || (state !== 'writing' && state !== 'deleted'));
}

const ended = (job: Job) => job.sources.every(({ state }) => state !== 'waiting' && state !== 'listing');

async function discardParts(job: Job, destination: ExportDestination, store: JobStore): Promise<void> {
  for (const part of await store.parts(job.id)) {
    await destination.free(part);
    await store.putPart({ ...part, state: 'deleted', bytes: 0 });
  }
}

/**
 * Works at a job from what is stored until it is over: listing, fetching and delivering in parallel. Whatever stops it (a
 * pause, a failure, a killed browser), the next attempt resumes from what is stored; there is no other way to resume.
 */
export async function runAttempt(
  jobId: string,
  deps: RunAttemptDeps,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  const job = await deps.store.get(jobId);
  const started: AttemptStart = { at: deps.clock.monotonic(), bytes: job.counts.savedBytes };
  const { destination } = deps;
  if (job.cancelled) {
    await deps.store.cancelWaiting(job.id);
    const hasStarted = (await deps.store.parts(job.id)).some(({ begun: started }) => started.length > 0);
    // Then it ends also where its destination is out of reach.
    if (!hasStarted && (await isFruitless(job, deps))) {
      await discardParts(job, destination, deps.store);
      return conclude(job, started, deps, signal);
    }
  }
  // Nobody knows whose lists they would be: what has arrived stays, and its lists are not written.
  if (job.damage && job.account.id === '' && job.options.destination !== 'zip') await destination.abandon(job);
  const isImport = job.options.origin === 'files';
  let listed = ended(job) || job.cancelled;
  let packed = false;
  const toFetch = createAutoResetEvent();
  const toDeliver = createAutoResetEvent();

  const list = async (signal: AbortSignal) => {
    const onPage = () => {
      toFetch.set();
      onChange();
    };
    if (!listed) await (isImport ? listImport : listSite)(job, { ...deps, onPage }, signal);
    listed = true;
    toFetch.set();
  };

  const packing = async (signal: AbortSignal) => {
    const archive = await destination.open(job, () => {
      toDeliver.set();
      onChange();
    });
    let fruitless = false;
    try {
      const fetching = {
        ...deps,
        job: job.id,
        account: job.account,
        download: isImport ? copyFrom(deps.files) : downloadItem,
        parallelism: createParallelism(deps.clock, job.options.parallelism ?? usualParallel),
        changed: toFetch,
        listed: () => listed,
        findExisting: archive.findExisting,
        sizes: { trustListed: true },
        host: { filesServed: 0, mayWait: deps.mayWait },
      };
      const add: Archive['add'] = async (...given) => {
        const { committed } = await archive.add(...given);
        return { committed: committed.then(onChange) };
      };
      const onBlocked = async (failure: ExpectedFailure) => {
        await deps.store.update(job.id, { cause: toFailure(failure) });
        onChange();
      };
      await runDownloadQueue({ ...fetching, onSettled: onChange, onBlocked }, add, signal);
      fruitless = await isFruitless(job, deps);
      if (!fruitless) await archive.finish(signal);
    } finally {
      archive.close();
    }
    if (fruitless) await discardParts(job, destination, deps.store);
    packed = true;
    toDeliver.set();
  };

  const deliver = (signal: AbortSignal) =>
    destination.deliver(job, { packed: () => packed, changed: toDeliver, onChange }, signal);

  try {
    // Files are listed within seconds, and each is then named and described by all that is known of it.
    if (isImport) await list(signal);
    await runTaskGroup(signal, [list, packing, deliver]);
  } catch (error) {
    packed = true;
    // The lists of a run that has lost a part are made again before they go.
    if (error instanceof PartLost) throw error;
    // What is closed still goes to Downloads: that is what makes room, and no trouble with what follows it may keep it from there.
    const { code } = toFailure(error);
    if (!signal.aborted && ['no-room', 'store-damaged', 'bug'].includes(code)) await deliver(signal);
    throw error;
  }
  await conclude(job, started, deps, signal);
}

const listSite = (job: Job, deps: Parameters<typeof listWithRetry>[1], signal: AbortSignal) =>
  listWithRetry(job.id, deps, signal);

const copyFrom =
  (files: HeldFiles): DownloadItem =>
  (row, _account, deps, reserve, signal) =>
    copyItem(row, { ...deps, files }, reserve, signal);

type AttemptStart = { at: number; bytes: number };

/** Ends a job that has nothing left to do. `started`: when its last attempt started, and how many bytes were saved by then. */
async function conclude(
  { id, startedAt, options }: Job,
  started: AttemptStart,
  deps: RunAttemptDeps,
  signal: AbortSignal,
): Promise<void> {
  const { store, clock } = deps;
  const lost = options.origin === 'files' ? [] : deps.site.diagnosis();
  if (lost.length > 0) await store.saveDiagnosis(id, lost);
  // Links and prompts go first: killed in between, the job is found unfinished and ends without them.
  await store.finalizeJob(id, signal);
  const { savedBytes } = (await store.get(id)).counts;
  const measured = { bytes: savedBytes - started.bytes, ms: Math.round(clock.monotonic() - started.at) };
  // The clock may have been set back meanwhile.
  const endedAt = Math.max(clock.now(), startedAt);
  await store.update(id, { state: 'done', endedAt, measured });
}
