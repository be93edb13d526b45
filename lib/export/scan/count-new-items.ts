import type { SizeTotal } from '../../model/estimate';
import type { Account, Item, ListedItem, Source } from '../../model/item';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { sizeTotalOf } from '../progress/size-total';
import { lookUpHistory } from './history-lookup';
import { type Join, joinRow } from './list-sources';
import { isOwnFile, type ScannedItem } from './scan-library';

/** What a library holds that no export knows of. */
export type NewItemCount = SizeTotal & {
  /** There may be more: the lists go on behind what was looked at. */
  more: boolean;
  /** All lists were looked at, and not those alone in which most of what is new stands. */
  whole: boolean;
  /** Milliseconds since 1970: when the oldest of them was made; null where one has no date, or there is none. */
  oldest: number | null;
};

/** Lists that grow at their head, in which what a person makes stands: one look there costs the site a call each. */
const heads: readonly Source[] = ['sora1-library', 'sora2-drafts', 'sora2-posts'];
/** Pages of one list at most. */
const maxPages = 3;

/** What an export of what is new would have to fetch, of other people's nothing. */
const wanted = { id: '', options: { scope: 'new', media: true, others: false } } as const;

type CountNewItemsDeps = { site: Site; join: Join; sources: readonly Source[]; store: Pick<JobStore, 'knownOutcomes'> };

/**
 * Looks at the heads of the lists for what was made after a time (milliseconds since 1970), page by page, until one holds nothing new. What
 * lies behind is not looked at: of that this says nothing. Throws what `Site.list` throws.
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

/** Milliseconds since 1970. */
function timeOf({ createdAt, postedAt }: Item): number | null {
  const time = Date.parse(createdAt ?? postedAt ?? '');
  return Number.isNaN(time) ? null : time;
}

function joined(found: ListedItem, seen: Map<string, ItemRow>, join: Join): ItemRow {
  const row = joinRow(wanted, seen.get(found.item.id) ?? null, found, join);
  seen.set(row.id, row);
  return row;
}

/** The same of a library that was looked through to its end. */
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
  // As arguments of one call, the times of a large library would overflow the stack.
  const least = times.reduce<number>((least, time) => Math.min(least, Number(time)), Number.POSITIVE_INFINITY);
  const oldest = times.length === 0 || times.includes(null) ? null : least;
  return { ...sizeTotalOf(pending), oldest };
}
