import type { ItemRow, PendingQueue } from '../../model/ports';
import type { Database } from '../database';
import { last, ofJob } from '../job-queries';
import type { SavedIndex, SavedIndexes } from '../journal/saved-index';
import { readItem } from '../read-rows';
import { rowsById } from '../rows-by-id';
import { itemIn, jobIn, putItem, putJob, transact } from '../transactions';
import { withListingStopped } from './stop-listing';

/** The pending items of a job, ordered by rank. */
export function createPendingQueue(database: Database, savedIndex: SavedIndexes): PendingQueue {
  return {
    async pendingItems(job, limit) {
      const index = await savedIndex.of(job);
      const rows = await readQueue(database, job, limit, index);
      for (const row of rows) index.leased.set(row.id, row);
      return rows;
    },
    async markItem(id, item, status, reason) {
      const { leased } = await savedIndex.of(id);
      await transact(database, 'all', async (tx) => {
        const row = await itemIn(tx, id, item);
        const job = await jobIn(tx, id);
        if (row !== null) await putJob(tx, await putItem(tx, job, row, { ...row, status, reason }));
      });
      leased.delete(item);
    },
    async cancelWaiting(id) {
      const { isSaved, leased } = await savedIndex.of(id);
      await transact(database, 'all', async (tx) => {
        let job = await jobIn(tx, id);
        for (const [, , waiting] of await tx.objectStore('queue').getAllKeys(ofJob(id))) {
          const row = isSaved(waiting) ? null : await itemIn(tx, id, waiting);
          if (row?.status === 'pending')
            job = await putItem(tx, job, row, { ...row, status: 'skipped', reason: 'cancelled' });
        }
        await tx.objectStore('queue').delete(ofJob(id));
        await putJob(tx, withListingStopped(job, 'cancelled'));
      });
      leased.clear();
    },
  };
}

type QueueKey = [job: string, rank: number, id: string];

/**
 * The first pending items. Also removes stale queue entries: those of saved items, in ranges, because removing each
 * when it is saved costs more than a small file, and those without a pending item. Losing that cleanup is harmless.
 */
async function readQueue(database: Database, job: string, limit: number, index: SavedIndex): Promise<ItemRow[]> {
  for (;;) {
    const { rows, stale } = await readEntries(database, job, limit, index);
    if (rows.length > 0 || stale === 0) return rows;
  }
}

function readEntries(
  database: Database,
  job: string,
  limit: number,
  { isSaved, leased }: SavedIndex,
): Promise<{ rows: ItemRow[]; stale: number }> {
  return transact(
    database,
    'saving',
    async (tx) => {
      const queue = tx.objectStore('queue');
      const waiting: QueueKey[] = [];
      const deletions: Promise<void>[] = [];
      let saved: QueueKey[] = [];
      const clear = () => {
        const [from, to] = [saved[0], saved.at(-1)];
        if (from && to) deletions.push(queue.delete(IDBKeyRange.bound(from, to)));
        saved = [];
      };
      for (let after: IDBValidKey | undefined = [job]; after !== undefined && waiting.length < limit; ) {
        const keys: QueueKey[] = await queue.getAllKeys(IDBKeyRange.bound(after, [job, last], true), limit);
        for (const key of keys) {
          if (isSaved(key[2])) saved.push(key);
          else {
            clear();
            waiting.push(key);
          }
        }
        after = keys.at(-1);
      }
      clear();
      const first = waiting.slice(0, limit);
      // Items in flight come first. Their rows are known, and reading a row costs more than a tenth of a small file.
      const unknown = first.map(([, , id]) => id).filter((id) => !leased.has(id));
      const [read] = await Promise.all([rowsById(tx.objectStore('items'), job, unknown), ...deletions]);
      const rows = new Map(read.map((row) => [row.id, readItem(row)]));
      const pending = first.flatMap((key) => {
        const row = leased.get(key[2]) ?? rows.get(key[2]);
        return row?.status === 'pending' ? { key, row } : [];
      });
      const isPending = new Set(pending.map(({ key }) => key));
      const stale = first.filter((key) => !isPending.has(key));
      await Promise.all(stale.map((key) => queue.delete(key)));
      return { rows: pending.map(({ row }) => row), stale: stale.length };
    },
    'relaxed',
  );
}
