import type { Account, Source } from '../../model/item';
import type { JobOptions, ListProgress } from '../../model/job';
import type { ItemRow } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { type Join, joinRow } from './list-sources';

/** A page's changes to the scanned library: its rows after merging, and the progress of all lists. */
export type ScanPage = { rows: ItemRow[]; lists: ListProgress[] };

/** All items that a scan has found so far, by id. In memory only. */
export type ScannedItem = Map<string, ItemRow>;

const everything = { scope: 'all', media: true, others: true } as const satisfies Partial<JobOptions>;

/**
 * Reads the lists of a library to show to the user, who can select from them. Doesn't wait for failures to end: a
 * failing list ends the scan. Throws what `Site.list` throws.
 */
export async function* scanLibrary(
  account: Account,
  seen: ScannedItem,
  deps: { site: Site; join: Join; sources: readonly Source[] },
  signal: AbortSignal,
): AsyncGenerator<ScanPage> {
  const job = { id: '', options: everything };
  const lists: ListProgress[] = deps.sources.map((source) => ({ source, state: 'waiting', listed: 0, reason: null }));

  for (const list of lists) {
    list.state = 'listing';
    for await (const page of deps.site.list(list.source, account, null, signal)) {
      signal.throwIfAborted();
      const rows = new Map<string, ItemRow>();
      for (const found of page.found) {
        const known = seen.get(found.item.id) ?? null;
        if (!known?.sources.includes(list.source)) list.listed++;
        const row = joinRow(job, known, found, deps.join);
        seen.set(row.id, row);
        rows.set(row.id, row);
      }
      if (page.dropped > 0) list.reason = 'site-changed';
      list.reason = page.end?.reason ?? list.reason;
      const ended = page.end?.state ?? 'listing';
      list.state = ended === 'complete' && list.reason !== null ? 'partial' : ended;
      yield { rows: [...rows.values()], lists: lists.map((each) => ({ ...each })) };
    }
  }
}

/** The account's own items with files, which a full export fetches by default. */
export function isOwnFile(seen: ScannedItem): ItemRow[] {
  return [...seen.values()].filter(({ item }) => item.own && item.links.length > 0);
}
