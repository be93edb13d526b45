import { createMatcher, type Filter, narrows } from './item-filter';
import type { LibraryCard } from './library-card';
import { inOrder, type Order, type Ordered } from './sort-order';

/** All known items as cards; grows while they're read. */
export type LibraryIndex<Held extends LibraryCard> = {
  add(cards: readonly Held[]): void;
  /**
   * The cards that match the filter, in order. Sorts once per order, and if a filter only narrows the previous one, as
   * with each letter of a search, filters the previous result: 20,000 cards take milliseconds (`npm run
   * bench:library-index`).
   */
  ask(filter: Filter, order: Order): readonly Held[];
  /** The time that each card is sorted by, whatever the filter; see `Ordered`. */
  times(order: Order): ReadonlyMap<string, number>;
};

type Answer<Held> = { filter: Filter; order: Order; found: readonly Held[] };

/** For cards, or for objects that extend them. */
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
