import type { JobItems, LocatedRow } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import type { JobIndexes } from '../job-index';
import { readItem } from '../read-rows';

/** The items of a job, combined with the journal. */
export function createJobItems(database: Database, indexes: JobIndexes): JobItems {
  async function* itemBatches(job: string): AsyncGenerator<LocatedRow[]> {
    const { current, savedIn } = await indexes.of(job);
    for await (const rows of scanBatches(database, 'items', [job]))
      yield rows.map((row) => ({ ...current(readItem(row)), part: savedIn(row.id)?.part ?? null }));
  }
  return {
    itemBatches,
    async item(job, id) {
      const { current } = await indexes.of(job);
      const row = await database.get('items', [job, id]);
      return row === undefined ? null : current(readItem(row));
    },
  };
}
