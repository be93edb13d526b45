import { oneAhead } from '../../async/one-ahead';
import type { PartRecord } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndex, JobIndexes } from '../job-index';
import { journalRows } from '../journal/journal-reader';
import { readRecords } from '../read-rows';

/** Items whose records are held in memory at once. More of them share a row, but take more memory. */
const batchSize = 500;
/** Rows per request. */
const rowsAtOnce = 16;

/** The records of some items, by id and source. The latest of several from one source counts. */
async function readBatch(
  database: Database,
  job: string,
  ids: readonly string[],
  { listed }: Pick<JobIndex, 'listed'>,
): Promise<Map<string, Map<string, string>>> {
  const records = new Map(ids.map((id) => [id, new Map<string, string>()]));
  const rows = [...new Set(ids.flatMap((id) => listed.get(id) ?? []))].sort((a, b) => a - b);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const { store } = database.transaction('siteRecords');
    const read = await Promise.all(rows.slice(at, at + rowsAtOnce).map((row) => store.get([job, row])));
    for (const row of read)
      for (const { id, source, record } of row === undefined ? [] : readRecords(row))
        records.get(id)?.set(source, record);
  }
  return records;
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : Number(a > b));

/**
 * The saved items of a part with the site's records of them. Items whose records share a row follow each other, so that
 * each row is read once or twice.
 */
export async function* readPartRecords(
  database: Database,
  indexes: JobIndexes,
  job: string,
  part: number,
): AsyncGenerator<PartRecord> {
  const index = await indexes.of(job);
  const files = new Map<string, PartRecord['file']>();
  for await (const { saved } of journalRows(database, job, part))
    for (const { id, mediaType, entry } of saved) {
      const { path, bytes, sha256 } = entry;
      files.set(id, { id, path, bytes, sha256, mediaType });
    }
  const firstRow = (id: string) => index.listed.get(id)?.[0] ?? Number.POSITIVE_INFINITY;
  const ids = [...files.keys()].sort((a, b) => compare(firstRow(a), firstRow(b)) || compare(a, b));
  async function* batches() {
    for (let at = 0; at < ids.length; at += batchSize)
      yield await readBatch(database, job, ids.slice(at, at + batchSize), index);
  }
  for await (const batch of oneAhead(batches()))
    for (const [id, bySourceName] of batch) {
      const file = files.get(id);
      const records = Array.from(bySourceName, ([source, record]) => ({ source, record })).sort((a, b) =>
        compare(a.source, b.source),
      );
      if (file !== undefined) yield { file, records };
    }
}
