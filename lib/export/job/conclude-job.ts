import type { Job } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';

/** When an attempt started, in milliseconds of the monotonic clock, and how many bytes were saved before. */
export type AttemptStart = { at: number; bytes: number };

/** Ends a job with nothing left to do, and stores the speed of its last attempt. */
export async function concludeJob(
  { id, startedAt, options }: Job,
  started: AttemptStart,
  { store, clock, site }: { store: JobStore; clock: Clock; site: Site },
  signal: AbortSignal,
): Promise<void> {
  const lost = options.origin === 'files' ? [] : site.diagnosis();
  if (lost.length > 0) await store.saveDiagnosis(id, lost);
  // First delete links and prompts. If killed before the update, the job is still unfinished and ends again.
  await store.finalizeJob(id, signal);
  const { savedBytes } = (await store.get(id)).counts;
  const measured = { bytes: savedBytes - started.bytes, ms: Math.round(clock.monotonic() - started.at) };
  // The clock may have been set back meanwhile.
  const endedAt = Math.max(clock.now(), startedAt);
  await store.update(id, { state: 'done', endedAt, measured });
}
