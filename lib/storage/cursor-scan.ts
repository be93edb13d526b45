import type { StoreNames, StoreValue } from 'idb';
import { oneAhead } from '../async/one-ahead';
import type { Database, Schema } from './database-schema';
import { last } from './job-queries';

/** Rows per batch. */
const size = 200;

/**
 * Reads the rows whose keys start with `prefix`, in key order, in batches, one batch ahead. A cursor would end with its
 * transaction as soon as the reader awaits something else, and reading all rows at once would take too much memory.
 */
export const scanBatches = <Store extends StoreNames<Schema>>(
  database: Database,
  store: Store,
  prefix: readonly (string | number)[],
): AsyncGenerator<StoreValue<Schema, Store>[]> => oneAhead(batches(database, store, prefix));

async function* batches<Store extends StoreNames<Schema>>(
  database: Database,
  store: Store,
  prefix: readonly (string | number)[],
): AsyncGenerator<StoreValue<Schema, Store>[]> {
  const keyPath = database.transaction(store).store.keyPath as (keyof StoreValue<Schema, Store>)[];
  for (let from: IDBValidKey = [...prefix], isAfter = false; ; isAfter = true) {
    const rows = await database.getAll(store, IDBKeyRange.bound(from, [...prefix, last], isAfter), size);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    if (rows.length < size) return;
    from = keyPath.map((field) => end[field]) as IDBValidKey;
  }
}
