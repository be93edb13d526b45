import type { NewEntry, SavedItem } from '../../model/ports';

/** An item as it is journaled: captions keep their text in the row of their item. */
export type JournaledItem = Omit<SavedItem, 'cues'>;

/**
 * What was journaled at once, in the order it stands in its part: items with their files, then files of the archive's own. One row for a
 * group, since a row costs the browser as much as a small file. `index` counts the rows of a part.
 */
export type JournalRow = { job: string; part: number; index: number; saved: JournaledItem[]; own: NewEntry[] };
