import type { Item, Link } from './item';
import type { SiteClock } from './transport';

/** Links that answers brought for others than the item they were asked for: a post has several files, and captions beside them. */
export type FreshLinks = {
  keep(items: Item[]): void;
  /** Links of an item, given once, as whoever asks again has found them dead; null when there are none that are young. */
  take(id: string): Link[] | null;
};

/** In milliseconds: time enough to come to the other files of an answer, and far less than a link lives (fact sheet 4.2). */
const youth = 60_000;
const mostItems = 1000;

export function createFreshLinks(clock: Pick<SiteClock, 'now'>): FreshLinks {
  const kept = new Map<string, { links: Link[]; at: number }>();
  return {
    keep(items) {
      for (const { id, links } of items) {
        kept.delete(id);
        if (links.length > 0) kept.set(id, { links, at: clock.now() });
      }
      // The oldest first: a map keeps the order in which its keys were set.
      for (const id of kept.keys()) {
        if (kept.size <= mostItems) break;
        kept.delete(id);
      }
    },
    take(id) {
      const found = kept.get(id);
      kept.delete(id);
      return found !== undefined && clock.now() - found.at < youth ? found.links : null;
    },
  };
}
