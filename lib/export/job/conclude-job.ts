import type { Job } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';

/** When an attempt started, in milliseconds of the monotonic clock, and how many bytes were saved by then. */
export type AttemptStart = { at: number; bytes: number };

/** Ends a job that has nothing left to do, and notes how fast its last attempt was. */
export async function concludeJob(
  { id, startedAt, options }: Job,
  started: AttemptStart,
  { store, clock, site }: { store: JobStore; clock: Clock; site: Site },
  signal: AbortSignal,
): Promise<void> {
  const lost = options.origin === 'files' ? [] : site.diagnosis();
  if (lost.length > 0) await store.saveDiagnosis(id, lost);
  // Links and prompts go first: killed in between, the job is found unfinished and ends without them.
  await store.finalizeJob(id, signal);
  const { savedBytes } = (await store.get(id)).counts;
  const measured = { bytes: savedBytes - started.bytes, ms: Math.round(clock.monotonic() - started.at) };
  // The clock may have been set back meanwhile.
  const endedAt = Math.max(clock.now(), startedAt);
  await store.update(id, { state: 'done', endedAt, measured });
}
