import type { Destinations } from '../../model/export-destination';
import type { Job } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import { createRunLease } from './run-lease';

/** Milliseconds for the destination to respond before the job ends without it. */
const timeoutMs = 3_000;

/**
 * Ends a canceled job at once, whatever its state, with what has arrived. The job must not be running. What can't be
 * cleaned up now is left: the store's `cleanUp` tries again, and the next start removes orphaned files. Rejects only if
 * the store can't save the end itself.
 */
export async function abandonJob(
  job: Job,
  { store, clock, destinations }: { store: JobStore; clock: Clock; destinations: Destinations },
): Promise<Job> {
  const lease = createRunLease();
  const over = new AbortController();
  clock.sleep(timeoutMs, over.signal).then(
    () => lease.revoke(new Error('the destination does not answer')),
    () => {},
  );
  const { options, startedAt } = job;
  const undelivered = await destinations(lease)
    [options.destination].abandon(job)
    .catch(() => 0);
  over.abort();
  await store.cancelWaiting(job.id).catch(() => undefined);
  const cleanup = await store.rememberJob(job.id).then(
    () => 'delete' as const,
    () => 'remember' as const,
  );
  const endedAt = Math.max(clock.now(), startedAt);
  return store.update(job.id, { state: 'done', cause: null, cancelled: true, undelivered, endedAt, cleanup });
}
