import { endOfLink } from '../../model/http';
import type { Item, Link, Variant } from '../../model/item';
import type { SiteClock } from '../client/transport';
import { evictOldest } from './evict-oldest';

/** Links in responses for items other than the requested one: the rest of a page, the other files of a post. */
export type LinkCache = {
  keep(items: Pick<Item, 'id' | 'links'>[]): void;
  /**
   * Valid links of an item, including this variant; null if there are none. Returned once: a caller that asks again has
   * found them dead.
   */
  take(id: string, variant: Variant): Link[] | null;
};

const maxItems = 1000;

export function createLinkCache(clock: Pick<SiteClock, 'now'>): LinkCache {
  const saved = new Map<string, { links: Link[]; at: number }>();
  return {
    keep(items) {
      for (const { id, links } of items) {
        saved.delete(id);
        if (links.length > 0) saved.set(id, { links, at: clock.now() });
      }
      evictOldest(saved, maxItems);
    },
    take(id, variant) {
      const { links, at } = saved.get(id) ?? { links: [], at: 0 };
      saved.delete(id);
      const alive = links.filter((link) => isAlive(link, at, clock.now()));
      return alive.some((link) => link.variant === variant) ? alive : null;
    },
  };
}

/** A link is only stale after its expiry. If it had already expired when it arrived, our clock is wrong. */
function isAlive({ url }: Link, at: number, now: number): boolean {
  if (url === null) return false;
  const end = endOfLink(url);
  return end === null || end > now || end <= at;
}
