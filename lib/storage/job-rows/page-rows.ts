import type { Item, Source } from '../../model/item';
import type { ItemRow } from '../../model/ports';

/** What a page listed, or some of it. */
export type PageRow = { job: string; page: number; items: PageEntry[] };

/**
 * `rank`: null if the item had failed or been skipped by then. A saved item keeps its rank, because its part may be
 * lost.
 * `recordRows`: the numbers of the rows with its records.
 * `sources`, `aliases`: what the history remembers of a saved item. Absent in rows of version 2.
 */
export type PageEntry = {
  id: string;
  rank: number | null;
  recordRows: number[];
  sources?: Source[] | undefined;
  aliases?: string[] | undefined;
};

/** Other ids by which the site may list an item: its task's, its post's. */
export const aliasesOf = ({ id, taskId, postId }: Pick<Item, 'id' | 'taskId' | 'postId'>): string[] =>
  [...new Set([taskId, postId])].filter((alias): alias is string => alias !== null && alias !== id);

/** The site's record of an item from one of its lists, as JSON. */
export type ItemRecord = { id: string; source: string; record: string };

/** Records are stored apart from their items to keep items small. */
export type RecordRow = { job: string; row: number; records: ItemRecord[] };

// Chromium stores values of more than 64 KiB as separate files (`third_party/blink/renderer/modules/indexeddb`).

/** Maximum items in a row of `pages`. */
const maxItems = 200;
/** Maximum length of a row's records, in UTF-16 code units of up to two bytes. A single record may be longer. */
const maxLength = 30_000;

/**
 * The rows for the items of a page and their records, starting at the numbers in `next`. A row per item would take
 * Chromium several times as long: for each row that it writes, it looks for attached files, and such lookups make it
 * rewrite the files of the database.
 */
export function rowsOfPage(
  job: string,
  next: { page: number; recordRow: number },
  items: readonly Pick<ItemRow, 'id' | 'status' | 'rank' | 'sources' | 'item'>[],
  records: readonly ItemRecord[],
): { pages: PageRow[]; records: RecordRow[] } {
  const rows: RecordRow[] = [];
  const rowsById = new Map<string, Set<number>>();
  let room = 0;
  for (const record of records) {
    room -= record.record.length;
    if (room < 0 || rows.length === 0) {
      rows.push({ job, row: next.recordRow + rows.length, records: [] });
      room = maxLength - record.record.length;
    }
    const row = rows.at(-1) as RecordRow;
    row.records.push(record);
    rowsById.set(record.id, (rowsById.get(record.id) ?? new Set()).add(row.row));
  }
  const entries = items.map(({ id, status, rank, sources, item }) => ({
    id,
    rank: status === 'pending' || status === 'saved' ? rank : null,
    recordRows: [...(rowsById.get(id) ?? [])],
    sources,
    aliases: aliasesOf(item),
  }));
  const pages: PageRow[] = [];
  for (let at = 0; at < entries.length; at += maxItems)
    pages.push({ job, page: next.page + pages.length, items: entries.slice(at, at + maxItems) });
  return { pages, records: rows };
}
