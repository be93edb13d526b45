import type { ItemRow, PendingQueue } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndex, JobIndexes } from '../job-index';
import { readItem } from '../read-rows';
import { rowsById } from '../rows-by-id';
import { itemIn, putItem, putJob, transact, unfinishedJobIn } from '../transactions';
import { withListingStopped } from './stop-listing';

/** The pending items of a job, ordered by rank. */
export function createPendingQueue(database: Database, indexes: JobIndexes): PendingQueue {
  return {
    async pendingItems(job, limit) {
      const index = await indexes.of(job);
      const rows = await readPending(database, job, limit, index);
      for (const row of rows) index.leased.set(row.id, row);
      return rows;
    },
    async markItem(id, item, status, reason) {
      const { leased, pending } = await indexes.of(id);
      await transact(database, 'all', async (tx) => {
        const row = await itemIn(tx, id, item);
        const job = await unfinishedJobIn(tx, id);
        if (row !== null) await putJob(tx, await putItem(tx, job, row, { ...row, status, reason }));
      });
      pending.remove(item);
      leased.delete(item);
    },
    async cancelWaiting(id) {
      const { isSaved, leased, pending } = await indexes.of(id);
      await transact(database, 'all', async (tx) => {
        let job = await unfinishedJobIn(tx, id);
        for (const waiting of pending.first(Number.POSITIVE_INFINITY, isSaved)) {
          const row = await itemIn(tx, id, waiting);
          if (row?.status === 'pending')
            job = await putItem(tx, job, row, { ...row, status: 'skipped', reason: 'cancelled' });
        }
        await putJob(tx, withListingStopped(job, 'cancelled'));
      });
      pending.clear();
      leased.clear();
    },
  };
}

async function readRows(database: Database, job: string, ids: string[]): Promise<Map<string, ItemRow>> {
  const rows = await rowsById(database.transaction('items').store, job, ids);
  return new Map(rows.map((row) => [row.id, readItem(row)]));
}

/** The first pending items. Removes items from the queue whose row says that they aren't pending, and reads on. */
async function readPending(
  database: Database,
  job: string,
  limit: number,
  { isSaved, leased, pending }: JobIndex,
): Promise<ItemRow[]> {
  for (;;) {
    const ids = pending.first(limit, isSaved);
    // The rows of items in flight are known, and reading a row costs more than a tenth of a small file.
    const unknown = new Set(ids.filter((id) => !leased.has(id)));
    const read = unknown.size === 0 ? new Map<string, ItemRow>() : await readRows(database, job, [...unknown]);
    const rowOf = (id: string) => leased.get(id) ?? read.get(id);
    // An item that was saved or discarded during the read has no known row. It stays in the queue.
    const stale = ids.filter((id) => (rowOf(id)?.status ?? (unknown.has(id) ? null : 'pending')) !== 'pending');
    for (const id of stale) pending.remove(id);
    if (stale.length > 0) continue;
    const found = ids.filter((id) => !isSaved(id)).flatMap((id) => rowOf(id) ?? []);
    if (found.length > 0 || ids.length === 0) return found;
  }
}
