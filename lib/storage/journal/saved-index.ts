import type { ItemRow } from '../../model/ports';
import type { Database } from '../database';
import { journalRows } from './journal-reader';
import type { JournaledItem, JournalRow } from './journal-row';

/**
 * What the journal says about a job's items. Their own rows don't say that they are saved: reading and writing these costs more than a small
 * file. Call `save` and `remove` after the transaction has committed.
 */
export type SavedIndex = {
  /** An item's row as it stands by now. */
  current(row: ItemRow): ItemRow;
  /** The number of the part that holds an item's media. */
  partOf(id: string): number | null;
  isSaved(id: string): boolean;
  /** The place of a part's next row in the journal. */
  nextIndex(part: number): number;
  save(row: JournalRow): void;
  remove(ids: Iterable<string>): void;
  /** The rows of items that were handed out to be fetched, as they are stored by now. */
  leased: Map<string, ItemRow>;
};

export type SavedIndexes = ReturnType<typeof createSavedIndex>;

/** What becomes of the row of an item that is saved. */
export function savedOutcomeOf({ variant, mediaType, entry: { path, bytes, sha256 } }: JournaledItem) {
  return { status: 'saved', reason: null, variant, mediaType, path, bytes, sha256 } as const;
}

async function readOutcomes(database: Database, job: string): Promise<SavedIndex> {
  const outcomes = new Map<string, { part: number; outcome: ReturnType<typeof savedOutcomeOf> }>();
  const ends = new Map<number, number>();
  const save = ({ part, index, saved }: JournalRow) => {
    ends.set(part, index + 1);
    for (const item of saved) outcomes.set(item.id, { part, outcome: savedOutcomeOf(item) });
  };
  for await (const row of journalRows(database, job, null)) save(row);
  return {
    current: (row) => ({ ...row, ...outcomes.get(row.id)?.outcome }),
    partOf: (id) => outcomes.get(id)?.part ?? null,
    isSaved: (id) => outcomes.has(id),
    nextIndex: (part) => ends.get(part) ?? 0,
    save,
    remove(ids) {
      for (const id of ids) outcomes.delete(id);
    },
    leased: new Map(),
  };
}

/** The outcomes of jobs, each read once: some 400 bytes for an item are known from then on. Throws store-damaged. */
export function createSavedIndex(database: Database) {
  const jobs = new Map<string, Promise<SavedIndex>>();
  return {
    of(job: string): Promise<SavedIndex> {
      const known = jobs.get(job);
      if (known !== undefined) return known;
      const reading = readOutcomes(database, job);
      jobs.set(job, reading);
      reading.catch(() => jobs.delete(job));
      return reading;
    },
    forget: (job: string) => void jobs.delete(job),
  };
}
