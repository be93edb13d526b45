import type { NewEntry, SavedItem } from '../../model/ports';

/** A journaled item. The text of captions is in the item's own row. */
export type JournaledItem = Omit<SavedItem, 'cues'>;

/**
 * What was journaled together, in the order in which it was appended: items with their files, then generated files. A
 * group is one row because a row costs the browser as much as a small file. `index` counts the rows of a part.
 */
export type JournalRow = { job: string; part: number; index: number; saved: JournaledItem[]; own: NewEntry[] };
