import { endOfLink } from '../../model/http';
import type { Item, Link, Variant } from '../../model/item';
import type { SiteClock } from '../client/transport';
import { evictOldest } from './evict-oldest';

/** Links that answers brought for others than the item they were asked for: the rest of a page, the other files of a post. */
export type LinkCache = {
  keep(items: Pick<Item, 'id' | 'links'>[]): void;
  /** Links of an item that are alive, this variant among them; null when there is none. Given once: whoever asks again has found them dead. */
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

/** Past its end alone is a link stale. One that had ended when it came says that our clock is wrong. */
function isAlive({ url }: Link, at: number, now: number): boolean {
  if (url === null) return false;
  const end = endOfLink(url);
  return end === null || end > now || end <= at;
}
