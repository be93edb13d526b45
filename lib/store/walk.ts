import type { ItemRow, JournaledEntry } from '../export/ports';
import type { Database } from './database';
import { last } from './job-reader';
import { readEntry, readItem } from './rows';

const batch = 200;

/**
 * Walks rows in the order of their keys, a batch at a time: a cursor would end with its transaction as soon as the reader waits
 * for something else, and all rows at once would not stay flat.
 */
async function* walk<Row>(
  from: IDBValidKey,
  to: IDBValidKey,
  read: (range: IDBKeyRange) => Promise<Row[]>,
  keyOf: (row: Row) => IDBValidKey,
) {
  for (let lower = from, open = false; ; open = true) {
    const rows = await read(IDBKeyRange.bound(lower, to, open));
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < batch) return;
    lower = keyOf(end);
  }
}

export function walkItems(database: Database, job: string): AsyncIterable<ItemRow> {
  const read = async (range: IDBKeyRange) => (await database.getAll('items', range, batch)).map(readItem);
  return walk([job], [job, last], read, (row) => [row.job, row.id]);
}

/** Entries of one part in the order they stand in it, or of all parts. */
export function walkEntries(database: Database, job: string, part: number | null): AsyncIterable<JournaledEntry> {
  const read = async (range: IDBKeyRange) => (await database.getAll('entries', range, batch)).map(readEntry);
  const start = part === null ? [job] : [job, part];
  return walk(start, [...start, last], read, (row) => [row.job, row.part, row.index]);
}
