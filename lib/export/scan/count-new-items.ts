import type { Account, Found, Item, Source } from '../../model/item';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { type Amount, amountOf } from '../progress/size-total';
import { rememberedRows } from './history-lookup';
import { type Join, joinRow } from './list-sources';
import { ownFiles, type Seen } from './scan-library';

/** What a library holds that no export knows of. */
export type Fresh = Amount & {
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
const mostPages = 3;

/** What an export of what is new would have to fetch, of other people's nothing. */
const wanted = { id: '', options: { scope: 'new', media: true, others: false } } as const;

type GlanceDeps = { site: Site; join: Join; sources: readonly Source[]; store: Pick<JobStore, 'remembered'> };

/**
 * Looks at the heads of the lists for what was made after a time (milliseconds since 1970), page by page, until one holds nothing new. What
 * lies behind is not looked at: of that this says nothing. Throws what `Site.list` throws.
 */
export async function glance(account: Account, since: number, deps: GlanceDeps, signal: AbortSignal): Promise<Fresh> {
  const fresh = new Map<string, ItemRow>();
  let more = false;
  for (const source of deps.sources.filter((each) => heads.includes(each))) {
    let pages = 0;
    for await (const { found, end } of deps.site.list(source, account, null, signal)) {
      signal.throwIfAborted();
      const remembered = await deps.store.remembered(account.id, found);
      const isNew = ({ item }: Found) => !remembered.has(item.id) && (timeOf(item) ?? 0) >= since;
      const added = found.filter(isNew).map((one) => joined(one, fresh, deps.join));
      if (!added.some(({ status }) => status === 'pending') || end !== null) break;
      if (++pages < mostPages) continue;
      more = true;
      break;
    }
  }
  return { ...freshOf(fresh.values()), more, whole: false };
}

/** Milliseconds since 1970. */
function timeOf({ createdAt, postedAt }: Item): number | null {
  const time = Date.parse(createdAt ?? postedAt ?? '');
  return Number.isNaN(time) ? null : time;
}

function joined(found: Found, seen: Map<string, ItemRow>, join: Join): ItemRow {
  const row = joinRow(wanted, seen.get(found.item.id) ?? null, found, join);
  seen.set(row.id, row);
  return row;
}

/** The same of a library that was looked through to its end. */
export async function freshIn(
  seen: Seen,
  account: Account,
  { sources, store }: Pick<GlanceDeps, 'sources' | 'store'>,
): Promise<Fresh> {
  const rows = ownFiles(seen).filter((row) => row.sources.some((source) => sources.includes(source)));
  const remembered = await rememberedRows(rows, account.id, store);
  return { ...freshOf(rows.filter(({ id }) => !remembered.has(id))), more: false, whole: true };
}

function freshOf(rows: Iterable<ItemRow>): Amount & Pick<Fresh, 'oldest'> {
  const pending = [...rows].filter(({ status }) => status === 'pending');
  const times = pending.map(({ item }) => timeOf(item));
  const oldest = times.length === 0 || times.includes(null) ? null : Math.min(...times.map(Number));
  return { ...amountOf(pending), oldest };
}
