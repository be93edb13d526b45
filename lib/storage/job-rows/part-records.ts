import type { PartRecord } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database';
import { last } from '../job-queries';
import { journalRows } from '../journal/journal-reader';
import { readJob, wholeRows } from '../read-rows';

type Records = PartRecord['records'];

/** Read at once where each item's are asked for alone: one by one they would hold up a run for minutes. */
const batchSize = 100;
/**
 * All of a job's records are walked over where one item in so many is wanted, or more. To ask for each costs as much time as four, but what is
 * read and not wanted fills memory faster than the browser collects it.
 */
const dense = 2;

/** The records of some items, in the order of these. */
async function* requested(database: Database, job: string, ids: readonly string[]): AsyncGenerator<[string, Records]> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const tx = database.transaction('records');
    const read = async (id: string): Promise<[string, Records]> => [
      id,
      wholeRows('records', await tx.store.getAll(IDBKeyRange.bound([job, id], [job, id, last]))).map(
        ({ source, record }) => ({ source, record }),
      ),
    ];
    yield* await Promise.all(ids.slice(at, at + batchSize).map(read));
  }
}

/** The records of some items, in the order of ids. */
async function* walked(database: Database, job: string, ids: ReadonlySet<string>): AsyncGenerator<[string, Records]> {
  const read = (range: IDBKeyRange, count: number) => database.getAll('records', range, count);
  let of: [string, Records] | null = null;
  for await (const rows of scanBatches([job], [job, last], read, ({ id, source }) => [job, id, source]))
    for (const { id, source, record } of wholeRows('records', rows)) {
      if (!ids.has(id)) continue;
      if (of?.[0] !== id) {
        if (of !== null) yield of;
        of = [id, []];
      }
      of[1].push({ source, record });
    }
  if (of !== null) yield of;
}

/** The saved items of a part with the site's records of them, in the order of ids. */
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
  for await (const [id, records] of isDense ? walked(database, job, new Set(ids)) : requested(database, job, ids)) {
    const file = files.get(id);
    if (file !== undefined) yield { file, records };
    files.delete(id);
  }
  for (const file of files.values()) yield { file, records: [] };
}
