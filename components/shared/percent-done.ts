import type { Snapshot } from '../../lib/model/job';

/** Whole percent of the known items that are done. Null before the first page. */
export function percentDone({ counts, estimate }: Snapshot): number | null {
  if (estimate === null || estimate.items === 0) return null;
  const percent = Math.floor(((counts.saved + counts.failed + counts.skipped) * 100) / estimate.items);
  // An active run may find more items, and still has a part to save, so it's never at 100.
  return Math.min(percent, 99);
}
