import type { ItemRow, JobItems, LocatedRow } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database';
import { last } from '../job-queries';
import type { SavedIndexes } from '../journal/saved-index';
import { readItem } from '../read-rows';

/** The items of a job, combined with the journal. */
export function createJobItems(database: Database, savedIndex: SavedIndexes): JobItems {
  async function* itemBatches(job: string): AsyncGenerator<LocatedRow[]> {
    const { current, partOf } = await savedIndex.of(job);
    const read = (range: IDBKeyRange, count: number) => database.getAll('items', range, count);
    for await (const rows of scanBatches([job], [job, last], read, ({ id }) => [job, id]))
      yield rows.map((row) => ({ ...current(readItem(row)), part: partOf(row.id) }));
  }
  return {
    itemBatches,
    async *items(job): AsyncGenerator<ItemRow> {
      for await (const rows of itemBatches(job)) for (const { part: _, ...row } of rows) yield row;
    },
    async item(job, id) {
      const { current } = await savedIndex.of(job);
      const row = await database.get('items', [job, id]);
      return row === undefined ? null : current(readItem(row));
    },
  };
}
