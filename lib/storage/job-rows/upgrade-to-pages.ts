import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ItemRow } from '../../model/ports';
import { last } from '../job-queries';
import { readItem } from '../read-rows';
import { validRecords } from '../row-repair';
import { rowsOfPage } from './page-rows';

/** Items per page. */
const size = 50;

/**
 * Version 2 of the database: `pages` and `siteRecords` instead of `queue` and `records`, which had a row per item.
 * Keeps the items of unfinished jobs in the queue, and their records.
 */
export async function upgradeToPages(
  database: IDBPDatabase,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const pages = database.createObjectStore('pages', { keyPath: ['job', 'page'] });
  const siteRecords = database.createObjectStore('siteRecords', { keyPath: ['job', 'row'] });
  for (const job of (await tx.objectStore('jobs').getAllKeys()).map(String)) {
    const next = { page: 0, recordRow: 0 };
    for (let after = ''; ; ) {
      const range = IDBKeyRange.bound([job, after], [job, last], true);
      const items: ItemRow[] = (await tx.objectStore('items').getAll(range, size)).map(readItem);
      const end = items.at(-1)?.id;
      if (end === undefined) break;
      const recordsOfItems = IDBKeyRange.bound([job, after, last], [job, end, last], true);
      const records = validRecords(await tx.objectStore('records').getAll(recordsOfItems));
      const rows = rowsOfPage(
        job,
        next,
        items,
        records.map(({ id, source, record }) => ({ id, source, record })),
      );
      await Promise.all([
        ...rows.pages.map((row) => pages.put(row)),
        ...rows.records.map((row) => siteRecords.put(row)),
      ]);
      next.page += rows.pages.length;
      next.recordRow += rows.records.length;
      after = end;
    }
  }
  database.deleteObjectStore('queue');
  database.deleteObjectStore('records');
}
