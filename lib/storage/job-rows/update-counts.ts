import type { Source } from '../../model/item';
import type { Job } from '../../model/job';
import type { ItemRow } from '../../model/ports';

/**
 * Keeps a sum within what can be stored. Listed sizes are only hints and may be huge, and an item may have counted
 * differently before its row was repaired.
 */
const bounded = (sum: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, sum));

/** Updates the counts of the lists that have an item. */
function updateListCounts(sources: Job['sources'], before: ItemRow | null, after: ItemRow): Job['sources'] {
  const gained = (source: Source, status: ItemRow['status']) => {
    const stood = before?.status === status && before.sources.includes(source);
    const stands = after.status === status && after.sources.includes(source);
    return Number(stands) - Number(stood);
  };
  return sources.map((list) => ({
    ...list,
    saved: bounded(list.saved + gained(list.source, 'saved')),
    failed: bounded(list.failed + gained(list.source, 'failed')),
  }));
}

/** Updates a job's counts after an item's row has changed. `before` is null for a new item. */
export function updateCounts(job: Job, before: ItemRow | null, after: ItemRow): Job {
  const counts = { ...job.counts };
  const failures = { ...job.failures };
  const waiting = { ...job.waiting };
  const add = (row: ItemRow, sign: 1 | -1) => {
    counts.listed = bounded(counts.listed + sign);
    if (row.status === 'pending') {
      const size = row.item.links[0]?.bytes ?? null;
      waiting.items = bounded(waiting.items + sign);
      waiting.sized = bounded(waiting.sized + (size === null ? 0 : sign));
      waiting.bytes = bounded(waiting.bytes + sign * (size ?? 0));
      return;
    }
    counts[row.status] = bounded(counts[row.status] + sign);
    if (row.status === 'failed' && row.reason !== null)
      failures[row.reason] = bounded((failures[row.reason] ?? 0) + sign);
    if (row.status === 'saved') counts.savedBytes = bounded(counts.savedBytes + sign * (row.bytes ?? 0));
  };
  if (before !== null) add(before, -1);
  add(after, 1);
  return { ...job, counts, failures, waiting, sources: updateListCounts(job.sources, before, after) };
}
