/** Rows per batch. */
const size = 200;

/**
 * Reads rows in key order, in batches, one batch ahead. A cursor would end with its transaction as soon as the reader
 * awaits something else, and reading all rows at once would take too much memory.
 */
export async function* scanBatches<Row>(
  from: IDBValidKey,
  to: IDBValidKey,
  read: (range: IDBKeyRange, count: number) => Promise<Row[]>,
  keyOf: (row: Row) => IDBValidKey,
): AsyncGenerator<Row[]> {
  for (let batch = read(IDBKeyRange.bound(from, to), size); ; ) {
    const rows = await batch;
    const end = rows.at(-1);
    if (end === undefined) return;
    const isLast = rows.length < size;
    batch = isLast ? Promise.resolve([]) : read(IDBKeyRange.bound(keyOf(end), to, true), size);
    // The batch is awaited on the next round. Until then, a failure must not count as unhandled.
    batch.catch(() => undefined);
    yield rows;
  }
}

/** `scanBatches`, one row at a time. */
export async function* scanRows<Row>(...how: Parameters<typeof scanBatches<Row>>): AsyncGenerator<Row> {
  for await (const rows of scanBatches(...how)) yield* rows;
}
