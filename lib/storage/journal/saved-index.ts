import type { ItemRow } from '../../model/ports';
import type { Database } from '../database';
import { ofJob } from '../job-queries';
import { journalRows } from './journal-reader';
import type { JournaledItem, JournalRow } from './journal-row';

/**
 * What the journal says about a job's items. Item rows don't say whether they are saved, because updating a row costs
 * more than a small file. Call `save` and `remove` after the transaction has committed.
 */
export type SavedIndex = {
  /** Updates an item's row with the journaled outcome. */
  current(row: ItemRow): ItemRow;
  /** The number of the part with an item's media. */
  partOf(id: string): number | null;
  isSaved(id: string): boolean;
  /** Ids of all items that have a row. Looking up a new item in vain costs half as much as storing it. */
  listed: Set<string>;
  /** The index of a part's next journal row. */
  nextIndex(part: number): number;
  save(row: JournalRow): void;
  remove(ids: Iterable<string>): void;
  /** The current rows of items that were handed out for download. */
  leased: Map<string, ItemRow>;
  /** Ids of items whose outcome and lists haven't changed since the history remembered them. */
  remembered: Set<string>;
};

export type SavedIndexes = ReturnType<typeof createSavedIndex>;

/** The fields of a saved item's row. */
export function savedOutcomeOf({ variant, mediaType, entry: { path, bytes, sha256 } }: JournaledItem) {
  return { status: 'saved', reason: null, variant, mediaType, path, bytes, sha256 } as const;
}

async function readOutcomes(database: Database, job: string): Promise<SavedIndex> {
  const outcomes = new Map<string, { part: number; outcome: ReturnType<typeof savedOutcomeOf> }>();
  const ends = new Map<number, number>();
  const remembered = new Set<string>();
  const save = ({ part, index, saved }: JournalRow) => {
    ends.set(part, index + 1);
    for (const item of saved) {
      outcomes.set(item.id, { part, outcome: savedOutcomeOf(item) });
      remembered.delete(item.id);
    }
  };
  for await (const row of journalRows(database, job, null)) save(row);
  const listed = new Set((await database.getAllKeys('items', ofJob(job))).map(([, id]) => id));
  return {
    current: (row) => ({ ...row, ...outcomes.get(row.id)?.outcome }),
    partOf: (id) => outcomes.get(id)?.part ?? null,
    isSaved: (id) => outcomes.has(id),
    listed,
    nextIndex: (part) => ends.get(part) ?? 0,
    save,
    remove(ids) {
      for (const id of ids) {
        outcomes.delete(id);
        remembered.delete(id);
      }
    },
    leased: new Map(),
    remembered,
  };
}

/** Caches the index of each job, about 400 bytes per item. Throws store-damaged. */
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
