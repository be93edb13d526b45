import type { Job } from '../../model/job';

/** Stops listing a job, for this reason. */
export function withListingStopped(job: Job, reason: 'cancelled' | 'not-selected'): Job {
  const sources = job.sources.map((source) => {
    if (source.state === 'waiting') return { ...source, state: 'not-asked' as const, reason };
    if (source.state === 'listing') return { ...source, state: 'partial' as const, reason };
    return source;
  });
  return { ...job, sources };
}
