import type { PartRecord } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database';
import { last } from '../job-queries';
import { journalRows } from '../journal/journal-reader';
import { readJob, validRows } from '../read-rows';

type Records = PartRecord['records'];

/** Items read in parallel when each is requested separately. One at a time would take minutes. */
const batchSize = 100;
/**
 * If at least one item in this many is wanted, all records of the job are scanned. A separate request costs as much as
 * scanning four items, but discarded records fill memory faster than the browser collects it.
 */
const dense = 2;

/** Requests the records of some items, in the order of `ids`. */
async function* fetched(database: Database, job: string, ids: readonly string[]): AsyncGenerator<[string, Records]> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const tx = database.transaction('records');
    const read = async (id: string): Promise<[string, Records]> => [
      id,
      validRows('records', await tx.store.getAll(IDBKeyRange.bound([job, id], [job, id, last]))).map(
        ({ source, record }) => ({ source, record }),
      ),
    ];
    yield* await Promise.all(ids.slice(at, at + batchSize).map(read));
  }
}

/** Scans a job's records for those of some items, ordered by id. */
async function* scanned(database: Database, job: string, ids: ReadonlySet<string>): AsyncGenerator<[string, Records]> {
  let of: [string, Records] | null = null;
  for await (const rows of scanBatches(database, 'records', [job]))
    for (const { id, source, record } of validRows('records', rows)) {
      if (!ids.has(id)) continue;
      if (of?.[0] !== id) {
        if (of !== null) yield of;
        of = [id, []];
      }
      of[1].push({ source, record });
    }
  if (of !== null) yield of;
}

/** The saved items of a part with the site's records of them, ordered by id. */
export async function* readPartRecords(database: Database, job: string, part: number): AsyncGenerator<PartRecord> {
  const files = new Map<string, PartRecord['file']>();
  for await (const { saved } of journalRows(database, job, part))
    for (const { id, mediaType, entry } of saved) {
      const { path, bytes, sha256 } = entry;
      files.set(id, { id, path, bytes, sha256, mediaType });
    }
  const row = await database.get('jobs', job);
  const listed = row === undefined ? 0 : readJob(row).counts.listed;
  const ids = [...files.keys()].sort();
  const isDense = files.size * dense >= listed;
  for await (const [id, records] of isDense ? scanned(database, job, new Set(ids)) : fetched(database, job, ids)) {
    const file = files.get(id);
    if (file !== undefined) yield { file, records };
    files.delete(id);
  }
  for (const file of files.values()) yield { file, records: [] };
}
