const batch = 200;

/**
 * Walks rows in the order of their keys, a batch at a time: a cursor would end with its transaction as soon as the reader waits
 * for something else, and all rows at once would not stay flat.
 */
export async function* walk<Row>(
  from: IDBValidKey,
  to: IDBValidKey,
  read: (range: IDBKeyRange, count: number) => Promise<Row[]>,
  keyOf: (row: Row) => IDBValidKey,
): AsyncGenerator<Row> {
  for (let lower = from, open = false; ; open = true) {
    const rows = await read(IDBKeyRange.bound(lower, to, open), batch);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < batch) return;
    lower = keyOf(end);
  }
}
