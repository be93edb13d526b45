import type { Database } from '../database-schema';
import { last } from '../job-queries';
import { transact } from '../transactions';

/** Stores of what a job needs only until it's done. */
const stores = ['items', 'pages', 'siteRecords', 'journal', 'selected', 'importFiles'] as const;

/** Rows per transaction. A run and the views wait for one at most. */
const rowsAtOnce = 500;

/** Deletes what is stored of a job's items: links, prompts and records. 66,000 items take ten seconds. */
export async function deleteJobRows(database: Database, job: string): Promise<void> {
  for (const name of stores)
    for (let from: IDBValidKey = [job]; ; ) {
      // Not from the start: Chromium would step over each deleted row again.
      const rest = IDBKeyRange.bound(from, [job, last], true);
      const keys: IDBValidKey[] = await database.getAllKeys(name, rest, rowsAtOnce);
      const to = keys.at(-1);
      if (to === undefined) break;
      const range = IDBKeyRange.bound(from, to, true);
      await transact(database, [name], (tx) => tx.objectStore(name).delete(range), 'relaxed');
      from = to;
    }
}
