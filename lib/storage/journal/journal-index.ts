import type { ItemRow } from '../../model/ports';
import type { JournaledItem, JournalRow } from './journal-row';

/** What the journal says about a job's items. */
export type JournalIndex = {
  /** Updates an item's row with the journaled outcome. */
  current(row: ItemRow): ItemRow;
  /** The number of the part with an item's media, and the outcome. Undefined if it isn't saved. */
  savedIn(id: string): { part: number; outcome: ReturnType<typeof savedOutcomeOf> } | undefined;
  isSaved(id: string): boolean;
  /** The index of a part's next journal row. */
  nextIndex(part: number): number;
  save(row: JournalRow): void;
  remove(ids: Iterable<string>): void;
};

/** The fields of a saved item's row. */
export function savedOutcomeOf({ variant, mediaType, entry: { path, bytes, sha256 } }: JournaledItem) {
  return { status: 'saved', reason: null, variant, mediaType, path, bytes, sha256 } as const;
}

export function createJournalIndex(): JournalIndex {
  const outcomes = new Map<string, { part: number; outcome: ReturnType<typeof savedOutcomeOf> }>();
  const ends = new Map<number, number>();
  return {
    current: (row) => ({ ...row, ...outcomes.get(row.id)?.outcome }),
    savedIn: (id) => outcomes.get(id),
    isSaved: (id) => outcomes.has(id),
    nextIndex: (part) => ends.get(part) ?? 0,
    save({ part, index, saved }) {
      ends.set(part, index + 1);
      for (const item of saved) outcomes.set(item.id, { part, outcome: savedOutcomeOf(item) });
    },
    remove(ids) {
      for (const id of ids) outcomes.delete(id);
    },
  };
}
