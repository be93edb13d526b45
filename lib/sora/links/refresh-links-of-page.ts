import { raceAbort } from '../../async/abort';
import type { SiteClock } from '../client/transport';
import { parsePageCursor } from '../lists/cursor';
import type { LinkRequest } from '../lists/list-definition';
import { createPageReader, type ReaderDeps } from '../lists/page-reader';
import { sourceDefinitions } from '../lists/source-definitions';
import { evictOldest } from './evict-oldest';
import type { LinkCache } from './link-cache';

/**
 * Asks once more for the page on which an item was found, where that is worth a call; its links go to the fresh ones. Nothing comes of a
 * page that is gone. Throws what concerns more than this page.
 */
export type RefreshLinksOfPage = (wanted: LinkRequest, deps: ReaderDeps, signal: AbortSignal) => Promise<void>;

/** Milliseconds within which a second item of a page shows that its links have died together. */
const shortly = 60_000;
const maxPages = 1000;

export function createPageLinkRefresher(fresh: LinkCache, clock: Pick<SiteClock, 'monotonic'>): RefreshLinksOfPage {
  /** Who of a page was looked up last, and when. */
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

    // Whoever began it meets its failure.
    const running = inFlight.get(key)?.catch(() => undefined);
    if (running !== undefined) return raceAbort(running, signal);
    // What only its lists know need not be asked for by itself first.
    if (!isSecond && !source.refreshesPages) return;

    const reading = createPageReader(source, deps)(place);
    const saved = reading.then(({ rows }) => fresh.keep(rows.found.map(({ item }) => item)));
    inFlight.set(key, saved);
    await saved.finally(() => inFlight.delete(key));
  };
}
