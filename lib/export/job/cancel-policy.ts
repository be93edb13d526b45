import type { FailureCode } from '../../model/failure';
import type { Job, Part } from '../../model/job';

/** Causes that keep files from their destination. */
const undelivered = new Set<FailureCode>([
  ...(['save-failed', 'save-cancelled', 'save-no-room'] as const),
  ...(['no-folder', 'folder-not-allowed', 'folder-gone', 'folder-full', 'folder-failed'] as const),
]);

/**
 * Decides what Cancel does. A packed export is delivered before the first Cancel takes effect. A second Cancel gives
 * up undelivered parts, and so does the first one if delivery has failed. Any other job ends with what is saved so
 * far.
 */
export function decideCancel(
  job: Pick<Job, 'cause' | 'cancelled' | 'cancelRequested'>,
  parts: readonly Pick<Part, 'last'>[],
): { abandon: boolean; changes: Pick<Job, 'state' | 'cause' | 'cancelled' | 'cancelRequested'> } {
  const isPacked = parts.some(({ last }) => last);
  const isStuck = job.cause !== null && undelivered.has(job.cause.code);
  const abandon = job.cancelRequested === true || (isPacked && isStuck);
  const cancelled = abandon || job.cancelled || !isPacked;
  return { abandon, changes: { state: 'running', cause: null, cancelRequested: true, cancelled } };
}
