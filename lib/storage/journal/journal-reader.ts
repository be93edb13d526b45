import type { JournaledEntry } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { readJournal } from '../read-rows';
import type { JournalRow } from './journal-row';

/** The rows of one part, or of all parts of a job if `part` is null. */
export async function* journalRows(database: Database, job: string, part: number | null): AsyncGenerator<JournalRow> {
  const prefix = part === null ? [job] : [job, part];
  for await (const rows of scanBatches(database, 'journal', prefix)) yield* rows.map(readJournal);
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
