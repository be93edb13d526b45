import type { JournaledEntry } from '../../model/ports';
import { scanRows } from '../cursor-scan';
import type { Database } from '../database';
import { last } from '../job-queries';
import { readJournal } from '../read-rows';
import type { JournalRow } from './journal-row';

/** The rows of one part, or of all parts of a job if `part` is null. */
export function journalRows(database: Database, job: string, part: number | null): AsyncIterable<JournalRow> {
  const read = async (range: IDBKeyRange, count: number) =>
    (await database.getAll('journal', range, count)).map(readJournal);
  const start = part === null ? [job] : [job, part];
  return scanRows(start, [...start, last], read, (row) => [row.job, row.part, row.index]);
}

/** The entries of one part or of all parts, in the order in which they were appended. */
export async function* scanEntries(
  database: Database,
  job: string,
  part: number | null,
): AsyncGenerator<JournaledEntry> {
  for await (const row of journalRows(database, job, part))
    for (const entry of [...row.saved.flatMap(({ entry, sidecars }) => [entry, ...sidecars]), ...row.own])
      yield { ...entry, part: row.part };
}
