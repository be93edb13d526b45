import type { ItemRow } from '../export/ports';
import type { Database } from './database';
import { last } from './job-reader';
import { readItem } from './rows';
import { writeSaved } from './writing';

type Place = [job: string, rank: number, id: string];

/**
 * The first items that wait. Those that have been saved since are cleared from the queue here, neighbours at once: to take each away when it is
 * saved costs more than a small file. Should that not survive, it is done again.
 */
export function readQueue(
  database: Database,
  job: string,
  limit: number,
  isSaved: (id: string) => boolean,
): Promise<ItemRow[]> {
  return writeSaved(
    database,
    async (tx) => {
      const queue = tx.objectStore('queue');
      const ids: string[] = [];
      const clearings: Promise<void>[] = [];
      let saved: Place[] = [];
      const clear = () => {
        const [from, to] = [saved[0], saved.at(-1)];
        if (from && to) clearings.push(queue.delete(IDBKeyRange.bound(from, to)));
        saved = [];
      };
      for (let after: IDBValidKey | undefined = [job]; after !== undefined && ids.length < limit; ) {
        const places: Place[] = await queue.getAllKeys(IDBKeyRange.bound(after, [job, last], true), limit);
        for (const place of places) {
          if (isSaved(place[2])) saved.push(place);
          else {
            clear();
            ids.push(place[2]);
          }
        }
        after = places.at(-1);
      }
      clear();
      const reading = ids.slice(0, limit).map((id) => tx.objectStore('items').get([job, id]));
      const [rows] = await Promise.all([Promise.all(reading), ...clearings]);
      return rows.filter((row) => row !== undefined).map(readItem);
    },
    'relaxed',
  );
}
