import { runTaskGroup } from '../../async/task-group';
import { toFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { JobStore } from '../../model/ports';
import { PartLost } from '../delivery/deliver-parts';
import { listImport } from '../import/list-import';
import { listWithRetry } from '../recovery/list-with-retry';
import type { Recovery } from '../recovery/recovery';
import { type AttemptProgress, createAttemptProgress } from './attempt-progress';
import { discardParts, isFruitless } from './fruitless-job';
import { type PackDeps, packArchive } from './pack-archive';
import type { RunPorts } from './run-ports';

export type RunAttemptDeps = { pack: PackDeps; recover: Recovery };

/**
 * Works on a job from what is stored until it is over: lists, downloads and delivers in parallel. Whatever stops it (a
 * pause, a failure, a kill), the next attempt resumes from what is stored. There is no other way to resume.
 */
export async function runAttempt(
  jobId: string,
  deps: RunAttemptDeps,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { destination, ports } = deps.pack;
  const { store, clock } = ports;
  const job = await store.get(jobId);
  const startedAt = clock.monotonic();
  if (await isCanceledBeforeStart(job, store)) await discardParts(job, destination, store);
  else await work(job, createAttemptProgress(isListed(job), onChange), deps, signal);
  await concludeJob(job, startedAt, ports, signal);
}

/**
 * Ends a job with nothing left to do, and stores the speed of its last attempt. `job`: as the attempt found it.
 * `startedAt`: monotonic.
 */
async function concludeJob(
  { id, counts, startedAt: jobStartedAt, options }: Job,
  startedAt: number,
  { store, clock, site }: RunPorts,
  signal: AbortSignal,
): Promise<void> {
  const lost = options.origin === 'files' ? [] : site.diagnosis();
  if (lost.length > 0) await store.saveDiagnosis(id, lost);
  // If killed before the update, the job is still unfinished and ends again.
  await store.rememberJob(id, signal);
  const { savedBytes } = (await store.get(id)).counts;
  const measured = { bytes: savedBytes - counts.savedBytes, ms: Math.round(clock.monotonic() - startedAt) };
  // The clock may have been set back meanwhile.
  const endedAt = Math.max(clock.now(), jobStartedAt);
  await store.update(id, { state: 'done', endedAt, measured, cleanup: 'delete' });
}

/** Whether the job was canceled before it started. Such a job ends even if its destination is unavailable. */
async function isCanceledBeforeStart(job: Job, store: JobStore): Promise<boolean> {
  if (!job.cancelled) return false;
  await store.cancelWaiting(job.id);
  const hasStarted = (await store.parts(job.id)).some(({ startedFiles }) => startedFiles.length > 0);
  return !hasStarted && isFruitless(job, store);
}

const isListed = ({ cancelled, sources }: Job): boolean =>
  cancelled || sources.every(({ state }) => state !== 'waiting' && state !== 'listing');

async function work(job: Job, progress: AttemptProgress, deps: RunAttemptDeps, signal: AbortSignal): Promise<void> {
  const { destination } = deps.pack;
  // Nobody knows whose lists they would be, so keep what has arrived without writing lists.
  if (job.damage && job.account.id === '' && job.options.destination !== 'zip') await destination.abandon(job);
  const list = (inner: AbortSignal) => listJob(job, progress, deps, inner);
  const pack = (inner: AbortSignal) => packArchive(job, progress, deps.pack, inner);
  const deliver = (inner: AbortSignal) => destination.deliver(job, progress, inner);
  try {
    // List all files first, which takes seconds, so that each is named and described by everything known of it.
    if (job.options.origin === 'files') await list(signal);
    await runTaskGroup(signal, [list, pack, deliver]);
  } catch (error) {
    progress.isPacked = true;
    // If a part is lost, the lists are written again before they are delivered.
    if (error instanceof PartLost) throw error;
    // Deliver closed parts anyway, because that makes room. Whatever failed later must not stop them.
    const { code } = toFailure(error);
    if (!signal.aborted && ['no-room', 'store-damaged', 'bug'].includes(code)) await deliver(signal);
    throw error;
  }
}

async function listJob(job: Job, progress: AttemptProgress, deps: RunAttemptDeps, signal: AbortSignal): Promise<void> {
  const { toDownload, onChange } = progress;
  const onPage = () => {
    toDownload.set();
    onChange();
  };
  if (!progress.isListed) {
    const { site, files, sums, store, join } = deps.pack.ports;
    if (job.options.origin === 'files') await listImport(job, { files, store, sums, onPage }, signal);
    else await listWithRetry(job.id, deps.recover, { site, store, join, onPage }, signal);
  }
  progress.isListed = true;
  toDownload.set();
}
