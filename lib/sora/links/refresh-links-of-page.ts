import { raceAbort } from '../../async/abort';
import type { SiteClock } from '../client/transport';
import { parsePageCursor } from '../lists/cursor';
import type { LinkRequest } from '../lists/list-definition';
import { createPageReader, type ReaderDeps } from '../lists/page-reader';
import { sourceDefinitions } from '../lists/source-definitions';
import { evictOldest } from './evict-oldest';
import type { LinkCache } from './link-cache';

/**
 * Requests the page on which an item was found again, if that's worth a request, and caches its links. A page that no
 * longer exists has no effect. Throws failures that concern more than this page.
 */
export type RefreshLinksOfPage = (wanted: LinkRequest, deps: ReaderDeps, signal: AbortSignal) => Promise<void>;

/** Milliseconds within which a second item of a page shows that all links of the page have expired. */
const shortly = 60_000;
const maxPages = 1000;

export function createPageLinkRefresher(fresh: LinkCache, clock: Pick<SiteClock, 'monotonic'>): RefreshLinksOfPage {
  /** The item of each page that was looked up last, and when. */
  const lookedUp = new Map<string, { id: string; at: number }>();
  const inFlight = new Map<string, Promise<void>>();

  return async ({ id, foundOn }, deps, signal) => {
    const source = sourceDefinitions.find((each) => each.source === foundOn?.source);
    if (foundOn === undefined || source === undefined) return;
    const place = parsePageCursor(foundOn.page, source);
    if (place === null) return;

    const key = `${foundOn.source} ${foundOn.page}`;
    const before = lookedUp.get(key);
    const isSecond = before !== undefined && before.id !== id && clock.monotonic() - before.at < shortly;
    lookedUp.delete(key);
    lookedUp.set(key, { id, at: clock.monotonic() });
    evictOldest(lookedUp, maxPages);

    // The caller that started the request handles its failure.
    const running = inFlight.get(key)?.catch(() => undefined);
    if (running !== undefined) return raceAbort(running, signal);
    // What only lists know isn't looked up separately first.
    if (!isSecond && !source.refreshesPages) return;

    const reading = createPageReader(source, deps)(place);
    const saved = reading.then(({ rows }) => fresh.keep(rows.found.map(({ item }) => item)));
    inFlight.set(key, saved);
    await saved.finally(() => inFlight.delete(key));
  };
}
