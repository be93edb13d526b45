import type { Part } from '../export/job';
import type { JournaledEntry } from '../export/ports';
import type { Database } from './database';
import { last } from './job-reader';
import type { JournalRow } from './journal-row';
import { readJournal } from './rows';
import { walk } from './walk';
import type { Writing } from './writing';

/** The rows of one part, or of all parts of a job. */
export function journalRows(database: Database, job: string, part: number | null): AsyncIterable<JournalRow> {
  const read = async (range: IDBKeyRange, count: number) =>
    (await database.getAll('journal', range, count)).map(readJournal);
  const start = part === null ? [job] : [job, part];
  return walk(start, [...start, last], read, (row) => [row.job, row.part, row.index]);
}

/** The entries of one part in the order they stand in it, or of all parts. */
export async function* walkEntries(
  database: Database,
  job: string,
  part: number | null,
): AsyncGenerator<JournaledEntry> {
  for await (const row of journalRows(database, job, part))
    for (const entry of [...row.saved.flatMap(({ entry, sidecars }) => [entry, ...sidecars]), ...row.own])
      yield { ...entry, part: row.part };
}

/** Adds a row behind those of its part. */
export async function addToJournal(
  tx: Writing,
  { job, number: part }: Pick<Part, 'job' | 'number'>,
  row: Pick<JournalRow, 'saved' | 'own'>,
): Promise<void> {
  const journal = tx.objectStore('journal');
  const end = await journal.openKeyCursor(IDBKeyRange.bound([job, part], [job, part, last]), 'prev');
  await journal.put({ job, part, index: end === null ? 0 : end.primaryKey[2] + 1, ...row });
}
