import { orAborted } from '../../async/abort';
import type { SiteClock } from '../client/transport';
import { readPage } from '../lists/cursor';
import type { Wanted } from '../lists/list-definition';
import { createPageReader, type ReaderDeps } from '../lists/page-reader';
import { sourceLists } from '../lists/source-definitions';
import { forgetOldest } from './evict-oldest';
import type { FreshLinks } from './link-cache';

/**
 * Asks once more for the page on which an item was found, where that is worth a call; its links go to the fresh ones. Nothing comes of a
 * page that is gone. Throws what concerns more than this page.
 */
export type Relist = (wanted: Wanted, deps: ReaderDeps, signal: AbortSignal) => Promise<void>;

/** Milliseconds within which a second item of a page shows that its links have died together. */
const shortly = 60_000;
const mostPages = 1000;

export function createRelist(fresh: FreshLinks, clock: Pick<SiteClock, 'monotonic'>): Relist {
  /** Who of a page was looked up last, and when. */
  const lookedUp = new Map<string, { id: string; at: number }>();
  const underWay = new Map<string, Promise<void>>();

  return async ({ id, foundOn }, deps, signal) => {
    const source = sourceLists.find((each) => each.source === foundOn?.source);
    if (foundOn === undefined || source === undefined) return;
    const place = readPage(foundOn.page, source);
    if (place === null) return;

    const key = `${foundOn.source} ${foundOn.page}`;
    const before = lookedUp.get(key);
    const isSecond = before !== undefined && before.id !== id && clock.monotonic() - before.at < shortly;
    lookedUp.delete(key);
    lookedUp.set(key, { id, at: clock.monotonic() });
    forgetOldest(lookedUp, mostPages);

    // Whoever began it meets its failure.
    const running = underWay.get(key)?.catch(() => undefined);
    if (running !== undefined) return orAborted(running, signal);
    // What only its lists know need not be asked for by itself first.
    if (!isSecond && !source.relists) return;

    const reading = createPageReader(source, deps)(place);
    const kept = reading.then(({ rows }) => fresh.keep(rows.found.map(({ item }) => item)));
    underWay.set(key, kept);
    await kept.finally(() => underWay.delete(key));
  };
}
