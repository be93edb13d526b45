import type { Item, ListedItem } from '../../model/item';
import type { Job, JobOptions } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';

/** One item per generation, whatever lists it stands in; from `lib/sora/records/join-items`. */
export type Join = (known: Item | null, found: ListedItem) => Item;

/** Larger than any time in milliseconds that a site can name, so that classes of items never mix. */
const later = 1e14;

/** For somebody with one evening left: own before others', favourites first, newest first, undated last. Lower is earlier. */
function rankOf(item: Item): number {
  const time = Date.parse(item.createdAt ?? item.postedAt ?? '');
  const age = Number.isNaN(time) ? 0 : -time;
  return (item.own ? 0 : 2 * later) + (item.favorite ? 0 : later) + age;
}

/** The choices that decide what becomes of an item. */
type WantedItems = Pick<JobOptions, 'media' | 'others' | 'scope'>;

/** What is to become of an item as far as it is known: fetched, or left out for a reason. */
function outcomeOf(item: Item, { media, others, scope }: WantedItems, savedBefore: boolean) {
  if (scope === 'new' && savedBefore) return { status: 'skipped', reason: 'already-saved' } as const;
  if (item.links.length === 0) return { status: 'skipped', reason: item.absence ?? 'no-link' } as const;
  if (!item.own && !others) return { status: 'skipped', reason: 'other-people' } as const;
  if (!media) return { status: 'skipped', reason: 'not-selected' } as const;
  return { status: 'pending', reason: null } as const;
}

/** The page that told the best link is where fresh ones are to be had. */
function foundOn(item: Item, known: ItemRow | null, found: ListedItem): Pick<ItemRow, 'foundOn'> {
  const mostInformative = found.item.links.some(({ variant }) => variant === item.links[0]?.variant);
  if (known?.foundOn && !mostInformative) return { foundOn: known.foundOn };
  return { foundOn: { source: found.source, page: found.page } };
}

/** A list that tells of an item again tells about as much as before. */
function recordLength(known: ItemRow | null, { source, record }: ListedItem): number {
  const before = known?.told ?? 0;
  return known?.sources.includes(source) ? before : before + record.length;
}

/** What the catalogue says of an item after another list told of it. What has been saved or has failed stays so. */
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
    return { ...known, item, sources, told: length };
  const empty = { variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };
  const place = foundOn(item, known, found);
  return {
    job,
    id: item.id,
    item,
    sources,
    ...place,
    rank: rankOf(item),
    told: length,
    ...empty,
    ...outcomeOf(item, options, savedBefore),
  };
}

export type ListDeps = { site: Site; store: JobStore; join: Join; onPage: () => void };

/**
 * Lists every source of the job that is not ended yet, from the cursor where it stands. Each page is stored together with the
 * next cursor before the next is asked for. Calls `onPage` after each.
 */
export async function listSources(job: Job, deps: ListDeps, signal: AbortSignal): Promise<void> {
  // A person who picks a few items does not wait for a whole library to be listed.
  const isOfFew = job.options.scope === 'selected' || job.options.scope === 'repair';
  const isEnough = ({ unfound }: Job) => isOfFew && unfound === 0;
  if (isEnough(job)) return deps.store.stopListing(job.id);
  for (const { source, state: stands, cursor, reason: before } of job.sources) {
    if (stands !== 'waiting' && stands !== 'listing') continue;
    let reason = before;
    for await (const page of deps.site.list(source, job.account, cursor, signal)) {
      signal.throwIfAborted();
      // A list with rows that could not be read is not complete, however well it ends.
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
