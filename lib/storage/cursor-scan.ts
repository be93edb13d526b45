/** Rows of a batch. */
const size = 200;

/**
 * Walks rows in the order of their keys, a batch at a time, and reads the next one meanwhile: a cursor would end with its transaction as
 * soon as the reader waits for something else, and all rows at once would not stay flat.
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
    // Heard of when it is this one's turn.
    batch.catch(() => undefined);
    yield rows;
  }
}

/** The same, one row after the other. */
export async function* scanRows<Row>(...how: Parameters<typeof scanBatches<Row>>): AsyncGenerator<Row> {
  for await (const rows of scanBatches(...how)) yield* rows;
}
