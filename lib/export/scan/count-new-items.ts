import type { SizeTotal } from '../../model/estimate';
import type { Account, Item, ListedItem, Source } from '../../model/item';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { sizeTotalOf } from '../progress/size-total';
import { lookUpHistory } from './history-lookup';
import { type Join, joinRow } from './list-sources';
import { isOwnFile, type ScannedItem } from './scan-library';

/** Items of a library that no export knows. */
export type NewItemCount = SizeTotal & {
  /** There may be more, because the lists continue after the pages that were read. */
  more: boolean;
  /** Whether all lists were read, and not only those that usually have the new items. */
  whole: boolean;
  /** When the oldest of them was made, in milliseconds since 1970. Null if there is none, or one has no date. */
  oldest: number | null;
};

/** Lists that grow at their start, with what the user makes. Checking them costs one request each. */
const heads: readonly Source[] = ['sora1-library', 'sora2-drafts', 'sora2-posts'];
/** Maximum pages per list. */
const maxPages = 3;

/** The options of an export of new items without other people's. */
const wanted = { id: '', options: { scope: 'new', media: true, others: false } } as const;

type CountNewItemsDeps = { site: Site; join: Join; sources: readonly Source[]; store: Pick<JobStore, 'knownOutcomes'> };

/**
 * Reads the start of the lists for items made after `since` (milliseconds since 1970), page by page, until a page has
 * none. Older entries aren't checked. Throws what `Site.list` throws.
 */
export async function countNewItems(
  account: Account,
  since: number,
  deps: CountNewItemsDeps,
  signal: AbortSignal,
): Promise<NewItemCount> {
  const fresh = new Map<string, ItemRow>();
  let more = false;
  for (const source of deps.sources.filter((each) => heads.includes(each))) {
    let pages = 0;
    for await (const { found, end } of deps.site.list(source, account, null, signal)) {
      signal.throwIfAborted();
      const outcomes = await deps.store.knownOutcomes(account.id, found);
      const isNew = ({ item }: ListedItem) => !outcomes.has(item.id) && (timeOf(item) ?? 0) >= since;
      const added = found.filter(isNew).map((one) => joined(one, fresh, deps.join));
      if (!added.some(({ status }) => status === 'pending') || end !== null) break;
      if (++pages < maxPages) continue;
      more = true;
      break;
    }
  }
  return { ...newOf(fresh.values()), more, whole: false };
}

function timeOf({ createdAt, postedAt }: Item): number | null {
  const time = Date.parse(createdAt ?? postedAt ?? '');
  return Number.isNaN(time) ? null : time;
}

function joined(found: ListedItem, seen: Map<string, ItemRow>, join: Join): ItemRow {
  const row = joinRow(wanted, seen.get(found.item.id) ?? null, found, join);
  seen.set(row.id, row);
  return row;
}

/** Counts the new items of a completely scanned library. */
export async function newIn(
  seen: ScannedItem,
  account: Account,
  { sources, store }: Pick<CountNewItemsDeps, 'sources' | 'store'>,
): Promise<NewItemCount> {
  const rows = isOwnFile(seen).filter((row) => row.sources.some((source) => sources.includes(source)));
  const outcomes = await lookUpHistory(rows, account.id, store);
  return { ...newOf(rows.filter(({ id }) => !outcomes.has(id))), more: false, whole: true };
}

function newOf(rows: Iterable<ItemRow>): SizeTotal & Pick<NewItemCount, 'oldest'> {
  const pending = [...rows].filter(({ status }) => status === 'pending');
  const times = pending.map(({ item }) => timeOf(item));
  // Spreading the times of a large library into one call would overflow the stack.
  const least = times.reduce<number>((least, time) => Math.min(least, Number(time)), Number.POSITIVE_INFINITY);
  const oldest = times.length === 0 || times.includes(null) ? null : least;
  return { ...sizeTotalOf(pending), oldest };
}
