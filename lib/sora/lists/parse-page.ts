import type { Item, Link, ListedItem } from '../../model/item';
import { toRecordText, withCleanWords } from '../records/record-text';
import { type ListPlace, serializePage } from './cursor';
import type { List, SourceList } from './list-definition';
import type { NestedLists } from './nested-lists';

/** The items in the rows of a page, and what couldn't be read: how many, and which fields, each once. */
export type ParsedPage = {
  found: ListedItem[];
  opened: NestedLists[];
  dropped: number;
  problems: string[];
  /** The first row with missing data. */
  damaged: unknown;
};

export const emptyPage: ParsedPage = { found: [], opened: [], dropped: 0, problems: [], damaged: null };

/** The account's ID, and whether its plan allows better files than the lists have. */
export type RowParser = { account: string; permitsRaw: boolean };

/** Parses the rows of a page. `field` is their name in the envelope. */
export function parsePage(
  source: SourceList,
  { list, of, reader }: { list: List; of: ListPlace; reader: RowParser },
  { rows, field }: { rows: unknown[]; field: string },
): ParsedPage {
  const found: ListedItem[] = [];
  const opened: NestedLists[] = [];
  const lost: { path: string; row: unknown }[] = [];
  const page = serializePage(of);
  for (const row of rows) {
    if ('opens' in list) {
      const opening = list.opens(row);
      if ('lost' in opening) lost.push({ path: opening.lost, row });
      else opened.push(...opening.opens);
      continue;
    }
    const reading = list.read(row);
    lost.push(...reading.missingFields.map((path) => ({ path, row })));
    for (const reported of reading.items) {
      // What accompanies a generation isn't itself on the list.
      const added = reported.item.beside === null ? list.adds?.(reported.item, of) : {};
      const item = {
        ...withCleanWords({ ...reported.item, ...added }),
        own: source.own === 'all' || reported.by === reader.account,
      };
      const best = withBest(item, source.hasRaw && reader.permitsRaw);
      found.push({
        source: source.source,
        page,
        item: best,
        record: toRecordText(reported.raw),
        recordKind: reported.recordKind,
      });
    }
  }
  const problems = lost.map(({ path }) => (path === '' ? `${field}[]` : `${field}[].${path}`));
  return { found, opened, dropped: lost.length, problems: [...new Set(problems)], damaged: lost[0]?.row ?? null };
}

/** The best file of a video, whose link has to be requested separately (sora-api §4.5). */
const raw: Link = { variant: 'raw', url: null, bytes: null };

function withBest(item: Item, permitsRaw: boolean): Item {
  return permitsRaw && item.kind === 'video' && item.links.length > 0 ? { ...item, links: [raw, ...item.links] } : item;
}
