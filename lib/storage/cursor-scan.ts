import type { StoreNames, StoreValue } from 'idb';
import type { Database, Schema } from './database';
import { last } from './job-queries';

/** Rows per batch. */
const size = 200;

/**
 * Reads the rows whose keys start with `prefix`, in key order, in batches, one batch ahead. A cursor would end with its
 * transaction as soon as the reader awaits something else, and reading all rows at once would take too much memory.
 */
export async function* scanBatches<Store extends StoreNames<Schema>>(
  database: Database,
  store: Store,
  prefix: readonly (string | number)[],
): AsyncGenerator<StoreValue<Schema, Store>[]> {
  const keyPath = database.transaction(store).store.keyPath as (keyof StoreValue<Schema, Store>)[];
  const read = (from: IDBValidKey, isAfter: boolean) =>
    database.getAll(store, IDBKeyRange.bound(from, [...prefix, last], isAfter), size);
  for (let batch = read([...prefix], false); ; ) {
    const rows = await batch;
    const end = rows.at(-1);
    if (end === undefined) return;
    const isLast = rows.length < size;
    batch = isLast ? Promise.resolve([]) : read(keyPath.map((field) => end[field]) as IDBValidKey, true);
    // The batch is awaited on the next round. Until then, a failure must not count as unhandled.
    batch.catch(() => undefined);
    yield rows;
  }
}
