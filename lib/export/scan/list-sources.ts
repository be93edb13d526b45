import type { Item, ListedItem } from '../../model/item';
import type { Job, JobOptions } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';

/** Merges what several lists say about one item; from `lib/sora/records/join-items`. */
export type Join = (known: Item | null, found: ListedItem) => Item;

/** Larger than any time in milliseconds, so that groups of ranks never overlap. */
const later = 1e14;

/**
 * The download order, in case there is little time: own items first, then favorites, then newest, undated last. Lower
 * is earlier.
 */
function rankOf(item: Item): number {
  const time = Date.parse(item.createdAt ?? item.postedAt ?? '');
  const age = Number.isNaN(time) ? 0 : -time;
  return (item.own ? 0 : 2 * later) + (item.favorite ? 0 : later) + age;
}

/** The options that decide the outcome of an item. */
type WantedItems = Pick<JobOptions, 'media' | 'others' | 'scope'>;

/** The expected outcome of an item: fetched, or skipped for a reason. */
function outcomeOf(item: Item, { media, others, scope }: WantedItems, savedBefore: boolean) {
  if (scope === 'new' && savedBefore) return { status: 'skipped', reason: 'already-saved' } as const;
  if (item.links.length === 0) return { status: 'skipped', reason: item.absence ?? 'no-link' } as const;
  if (!item.own && !others) return { status: 'skipped', reason: 'other-people' } as const;
  if (!media) return { status: 'skipped', reason: 'not-selected' } as const;
  return { status: 'pending', reason: null } as const;
}

/** The page with the best link, where the link can be refreshed. */
function foundOn(item: Item, known: ItemRow | null, found: ListedItem): Pick<ItemRow, 'foundOn'> {
  const mostInformative = found.item.links.some(({ variant }) => variant === item.links[0]?.variant);
  if (known?.foundOn && !mostInformative) return { foundOn: known.foundOn };
  return { foundOn: { source: found.source, page: found.page } };
}

/**
 * The total length of an item's records. Another page of the same list replaces its record, so it doesn't count again.
 */
function recordLength(known: ItemRow | null, { source, record }: ListedItem): number {
  const before = known?.recordLength ?? 0;
  return known?.sources.includes(source) ? before : before + record.length;
}

/** An item's row after another list had it. A saved or failed item stays so. */
export function joinRow(
  { id: job, options }: { id: string; options: WantedItems },
  known: ItemRow | null,
  found: ListedItem,
  join: Join,
  savedBefore = false,
): ItemRow {
  const item = join(known?.item ?? null, found);
  const sources = known?.sources.includes(found.source) ? known.sources : [...(known?.sources ?? []), found.source];
  const length = recordLength(known, found);
  if (known && (known.status === 'saved' || known.status === 'failed'))
    return { ...known, item, sources, recordLength: length };
  const empty = { variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };
  const place = foundOn(item, known, found);
  return {
    job,
    id: item.id,
    item,
    sources,
    ...place,
    rank: rankOf(item),
    recordLength: length,
    ...empty,
    ...outcomeOf(item, options, savedBefore),
  };
}

export type ListDeps = { site: Site; store: JobStore; join: Join; onPage: () => void };

/**
 * Lists every unfinished source of the job, from its cursor on. Stores each page together with the next cursor before
 * it requests the next page. Calls `onPage` after each.
 */
export async function listSources(job: Job, deps: ListDeps, signal: AbortSignal): Promise<void> {
  // A user who selects a few items doesn't wait until the whole library is listed.
  const isOfFew = job.options.scope === 'selected' || job.options.scope === 'repair';
  const isEnough = ({ unfound }: Job) => isOfFew && unfound === 0;
  if (isEnough(job)) return deps.store.stopListing(job.id);
  for (const { source, state: stands, cursor, reason: before } of job.sources) {
    if (stands !== 'waiting' && stands !== 'listing') continue;
    let reason = before;
    for await (const page of deps.site.list(source, job.account, cursor, signal)) {
      signal.throwIfAborted();
      // A list with unreadable rows isn't complete, however it ends.
      if (page.dropped > 0) reason = 'site-changed';
      reason = page.end?.reason ?? reason;
      const ended = page.end?.state ?? 'listing';
      const state = ended === 'complete' && reason !== null ? 'partial' : ended;
      const stored = await deps.store.addPage(
        { job: job.id, source, found: page.found, progress: { state, reason, cursor: page.next } },
        (known, found, savedBefore) => joinRow(job, known, found, deps.join, savedBefore),
      );
      if (page.problems.length > 0) await deps.store.saveDiagnosis(job.id, deps.site.diagnosis());
      deps.onPage();
      if (isEnough(stored)) return deps.store.stopListing(job.id);
    }
  }
}
