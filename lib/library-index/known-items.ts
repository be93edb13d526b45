import { countFacets, type Facets, noFacets } from './facets';
import type { Filter } from './item-filter';
import { cardOf, type KnownItem, type LibraryCard } from './library-card';
import { createLibraryIndex } from './library-index';
import type { Order } from './sort-order';

/** Complete items, found by filters and by what belongs together. Captions are only found by their video. */
export type KnownItems<Item extends KnownItem> = {
  add(items: readonly Item[]): void;
  ask(filter: Filter, order: Order): Item[];
  /** The time that each item is sorted by, by its ID, in milliseconds since 1970. Undated items are missing. */
  times(order: Order): ReadonlyMap<string, number>;
  get(id: string): Item | null;
  /** All generations of the item's task, including the item, sorted by ID. */
  variants(item: Item): readonly Item[];
  captions(video: string): readonly Item[];
  /** Counts of all known items. The same object is updated. */
  facets: Facets;
};

export function createKnownItems<Item extends KnownItem>(): KnownItems<Item> {
  const index = createLibraryIndex<LibraryCard & { item: Item }>();
  const facets = noFacets();
  const byId = new Map<string, Item>();
  const byTask = new Map<string, Item[]>();
  const byVideo = new Map<string, Item[]>();

  const addTo = (groups: Map<string, Item[]>, key: string, item: Item) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  };

  return {
    facets,
    get: (id) => byId.get(id) ?? null,
    captions: (id) => byVideo.get(id) ?? [],
    add(items) {
      const shown = items.filter(({ kind }) => kind !== 'caption');
      const cards = shown.map((item) => ({ ...cardOf(item), item }));
      index.add(cards);
      countFacets(facets, cards);
      for (const item of items) {
        if (item.kind === 'caption') {
          if (item.beside !== null) addTo(byVideo, item.beside, item);
          continue;
        }
        byId.set(item.id, item);
        if (item.taskId !== null && item.kind !== 'reference') addTo(byTask, item.taskId, item);
      }
    },
    ask: (filter, order) => index.ask(filter, order).map(({ item }) => item),
    times: index.times,
    variants(item) {
      const variants = item.taskId === null ? undefined : byTask.get(item.taskId);
      return variants?.toSorted((a, b) => (a.id < b.id ? -1 : 1)) ?? [item];
    },
  };
}
