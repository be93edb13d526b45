import type { Snapshot } from '../../lib/model/job';

/** Whole percent of the known items that are over and done with. Null before the first page. */
export function percentDone({ counts, estimate }: Snapshot): number | null {
  if (estimate === null || estimate.items === 0) return null;
  const percent = Math.floor(((counts.saved + counts.failed + counts.skipped) * 100) / estimate.items);
  // A run that is on may find more, and has a part to save: it is never at 100.
  return Math.min(percent, 99);
}
