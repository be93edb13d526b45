import type { Item, Link, Variant } from '../../model/item';
import { endOfLink } from '../../model/signed-link';
import type { SiteClock } from '../client/transport';
import { forgetOldest } from './evict-oldest';

/** Links that answers brought for others than the item they were asked for: the rest of a page, the other files of a post. */
export type FreshLinks = {
  keep(items: Pick<Item, 'id' | 'links'>[]): void;
  /** Links of an item that are alive, this variant among them; null when there is none. Given once: whoever asks again has found them dead. */
  take(id: string, variant: Variant): Link[] | null;
};

const mostItems = 1000;

export function createFreshLinks(clock: Pick<SiteClock, 'now'>): FreshLinks {
  const kept = new Map<string, { links: Link[]; at: number }>();
  return {
    keep(items) {
      for (const { id, links } of items) {
        kept.delete(id);
        if (links.length > 0) kept.set(id, { links, at: clock.now() });
      }
      forgetOldest(kept, mostItems);
    },
    take(id, variant) {
      const { links, at } = kept.get(id) ?? { links: [], at: 0 };
      kept.delete(id);
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
