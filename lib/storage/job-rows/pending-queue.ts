import type { ItemRow, PendingQueue } from '../../model/ports';
import type { Database } from '../database';
import { last, ofJob } from '../job-queries';
import type { SavedIndexes } from '../journal/saved-index';
import { itemIn, jobIn, putItem, putJob, transact } from '../transactions';
import { withListingStopped } from './stop-listing';

/** The items of a job that wait to be fetched, by their rank. */
export function createPendingQueue(database: Database, savedIndex: SavedIndexes): PendingQueue {
  return {
    async pendingItems(job, limit) {
      const { isSaved, leased } = await savedIndex.of(job);
      const rows = await readQueue(database, job, limit, isSaved);
      for (const row of rows) leased.set(row.id, row);
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

type Place = [job: string, rank: number, id: string];

/**
 * The first items that wait. Those that have been saved since are cleared from the queue here, neighbours at once: to take each away when it is
 * saved costs more than a small file. Should that not survive, it is done again. So are places that no waiting item belongs to.
 */
async function readQueue(
  database: Database,
  job: string,
  limit: number,
  isSaved: (id: string) => boolean,
): Promise<ItemRow[]> {
  for (;;) {
    const { rows, strays } = await readPlaces(database, job, limit, isSaved);
    if (rows.length > 0 || strays === 0) return rows;
  }
}

function readPlaces(
  database: Database,
  job: string,
  limit: number,
  isSaved: (id: string) => boolean,
): Promise<{ rows: ItemRow[]; strays: number }> {
  return transact(
    database,
    'saving',
    async (tx) => {
      const queue = tx.objectStore('queue');
      const waiting: Place[] = [];
      const clearings: Promise<void>[] = [];
      let saved: Place[] = [];
      const clear = () => {
        const [from, to] = [saved[0], saved.at(-1)];
        if (from && to) clearings.push(queue.delete(IDBKeyRange.bound(from, to)));
        saved = [];
      };
      for (let after: IDBValidKey | undefined = [job]; after !== undefined && waiting.length < limit; ) {
        const places: Place[] = await queue.getAllKeys(IDBKeyRange.bound(after, [job, last], true), limit);
        for (const place of places) {
          if (isSaved(place[2])) saved.push(place);
          else {
            clear();
            waiting.push(place);
          }
        }
        after = places.at(-1);
      }
      clear();
      const first = waiting.slice(0, limit);
      const [read] = await Promise.all([Promise.all(first.map(([, , id]) => itemIn(tx, job, id))), ...clearings]);
      const strays = first.filter((_, nth) => read[nth]?.status !== 'pending');
      await Promise.all(strays.map((place) => queue.delete(place)));
      return {
        rows: read.filter((row) => row?.status === 'pending').filter((row) => row !== null),
        strays: strays.length,
      };
    },
    'relaxed',
  );
}
