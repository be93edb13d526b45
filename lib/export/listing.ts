import type { Found, Item } from '../sora/item';
import type { Site } from '../sora/site';
import type { Job } from './job';
import type { ItemRow, JobStore } from './ports';

/** One item per generation, whatever lists it stands in; from `lib/sora/join`. */
export type Join = (known: Item | null, found: Found) => Item;

/** Newest first; what has no date comes last. */
function rankOf(item: Item): number {
  const time = Date.parse(item.createdAt ?? item.postedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : -time;
}

/** What the catalogue says of an item after another list told of it. What has been saved or has failed stays so. */
export function joinRow(job: string, known: ItemRow | null, found: Found, join: Join): ItemRow {
  const item = join(known?.item ?? null, found);
  const sources = known?.sources.includes(found.source) ? known.sources : [...(known?.sources ?? []), found.source];
  if (known && (known.status === 'saved' || known.status === 'failed')) return { ...known, item, sources };
  const empty = { variant: null, path: null, bytes: null, sha256: null, mediaType: null };
  const outcome =
    item.links.length > 0
      ? ({ status: 'pending', reason: null } as const)
      : ({ status: 'skipped', reason: item.absence ?? 'no-link' } as const);
  return { job, id: item.id, item, sources, rank: rankOf(item), ...empty, ...outcome };
}

export type ListDeps = { site: Site; store: JobStore; join: Join; onPage: () => void };

/**
 * Lists every source of the job that is not ended yet, from the cursor where it stands. Each page is stored together with the
 * next cursor before the next is asked for. Calls `onPage` after each.
 */
export async function listSources(job: Job, deps: ListDeps, signal: AbortSignal): Promise<void> {
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
      await deps.store.addPage(
        { job: job.id, source, found: page.found, progress: { state, reason, cursor: page.next } },
        (known, found) => joinRow(job.id, known, found, deps.join),
      );
      deps.onPage();
    }
  }
}
