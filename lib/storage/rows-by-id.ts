/** A store whose keys are a job and an id. */
type StoreById<Row> = {
  get(key: [job: string, id: string]): Promise<Row | undefined>;
  getAll(range: IDBKeyRange, count: number): Promise<Row[]>;
};

/**
 * Reads the rows with these ids, in any order, without the missing ones. If few others lie between them, one request
 * reads all, because a request costs more than a row.
 */
export async function rowsById<Row extends { id: string }>(
  store: StoreById<Row>,
  job: string,
  ids: readonly string[],
): Promise<Row[]> {
  const sorted = ids.toSorted();
  const [first, end] = [sorted[0], sorted.at(-1)];
  if (first === undefined || end === undefined) return [];
  const most = 2 * ids.length;
  const between = await store.getAll(IDBKeyRange.bound([job, first], [job, end]), most);
  if (between.length < most) {
    const wanted = new Set(ids);
    return between.filter(({ id }) => wanted.has(id));
  }
  const rows = await Promise.all(ids.map((id) => store.get([job, id])));
  return rows.filter((row) => row !== undefined);
}
