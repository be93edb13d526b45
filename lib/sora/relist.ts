import { orAborted } from '../abort';
import { forgetOldest } from './forget-oldest';
import type { FreshLinks } from './fresh-links';
import { createPageReader, type ReaderDeps } from './page-reader';
import { readPage } from './position';
import type { Wanted } from './source-list';
import { sourceLists } from './source-lists';
import type { SiteClock } from './transport';

/**
 * Asks once more for the page on which an item was found, where that is worth a call; its links go to the fresh ones. Nothing comes of a
 * page that is gone. Throws what concerns more than this page.
 */
export type Relist = (wanted: Wanted, deps: ReaderDeps, signal: AbortSignal) => Promise<void>;

/** Milliseconds within which a second item of a page shows that its links have died together. */
const shortly = 60_000;
const mostPages = 1000;

export function createRelist(fresh: FreshLinks, clock: Pick<SiteClock, 'now'>): Relist {
  /** Who of a page was looked up last, and when. */
  const lookedUp = new Map<string, { id: string; at: number }>();
  const underWay = new Map<string, Promise<void>>();

  return async ({ id, foundOn }, deps, signal) => {
    const source = sourceLists.find((each) => each.source === foundOn?.source);
    const place = source && foundOn ? readPage(foundOn.page, source) : null;
    if (source === undefined || place === null) return;

    const key = `${source.source} ${foundOn?.page}`;
    const before = lookedUp.get(key);
    const isSecond = before !== undefined && before.id !== id && clock.now() - before.at < shortly;
    lookedUp.delete(key);
    lookedUp.set(key, { id, at: clock.now() });
    forgetOldest(lookedUp, mostPages);

    const running = underWay.get(key);
    // Whoever began it meets its failure.
    if (running !== undefined)
      return orAborted(
        running.catch(() => undefined),
        signal,
      );
    // What only its lists know need not be asked for by itself first.
    if (!isSecond && !source.relists) return;

    const mine = createPageReader(
      source,
      deps,
    )(place).then(({ rows }) => fresh.keep(rows.found.map(({ item }) => item)));
    underWay.set(key, mine);
    await mine.finally(() => underWay.delete(key));
  };
}
