import { createMatcher, type Filter, narrows } from './item-filter';
import type { LibraryCard } from './library-card';
import { inOrder, type Order, type Ordered } from './sort-order';

/** All known items as cards; grows while they are read. */
export type LibraryIndex<Held extends LibraryCard> = {
  add(cards: readonly Held[]): void;
  /**
   * What the filter leaves, in an order. Sorted once for each order, and looked for in the last answer where the filter only asks more,
   * as with each letter of a search: 20,000 cards take milliseconds (`npm run bench:catalogue`).
   */
  ask(filter: Filter, order: Order): readonly Held[];
  /** The time at which each card stands in an order by time, whatever the filter; see `Ordered`. */
  times(order: Order): ReadonlyMap<string, number>;
};

type Answer<Held> = { filter: Filter; order: Order; found: readonly Held[] };

/** Of cards, or of cards that hold more. */
export function createLibraryIndex<Held extends LibraryCard>(): LibraryIndex<Held> {
  const all: Held[] = [];
  const sorted = new Map<Order, Ordered<Held>>();
  let last: Answer<Held> | null = null;

  const inThat = (order: Order) => {
    const ordered = sorted.get(order) ?? inOrder(all, order);
    sorted.set(order, ordered);
    return ordered;
  };

  return {
    add(cards) {
      for (const card of cards) all.push(card);
      sorted.clear();
      last = null;
    },
    ask(filter, order) {
      const cards = last?.order === order && narrows(filter, last.filter) ? last.found : inThat(order).cards;
      last = { filter, order, found: cards.filter(createMatcher(filter)) };
      return last.found;
    },
    times: (order) => inThat(order).times,
  };
}
