import type { ItemRow, NewEntry } from '../../model/ports';
import type { JournalRow } from './journal-row';

/** The row that versions before the fifth wrote for each entry. */
export type EntryRow = NewEntry & { job: string; part: number; index: number };

/**
 * The journal of what versions before the fifth have journaled of a job that is under way, in the order of their entries. What is missing in
 * these is refused when it is read.
 */
export async function* journalOfEntries(
  entries: AsyncIterable<EntryRow>,
  itemOf: (job: string, id: string) => Promise<ItemRow | undefined>,
): AsyncGenerator<JournalRow> {
  let row = null as JournalRow | null;
  for await (const { job, part, index, ...entry } of entries) {
    // Behind a medium stand its sidecars.
    if (entry.item === null && row?.job === job && row.part === part) {
      (row.saved[0]?.sidecars ?? row.own).push(entry);
      continue;
    }
    if (row !== null) yield row;
    row = { job, part, index, saved: [], own: [] };
    if (entry.item === null) {
      row.own.push(entry);
      continue;
    }
    const item = await itemOf(job, entry.item);
    const { variant, mediaType } = { variant: item?.variant ?? '', mediaType: item?.mediaType ?? '' };
    row.saved.push({ id: entry.item, variant, mediaType, entry, sidecars: [] });
  }
  if (row !== null) yield row;
}
