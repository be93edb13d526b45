import type { Kind, Source } from '../model/item';
import type { LibraryCard, Ratio } from './library-card';

/** The number of cards for each value, for filters. */
export type Facets = {
  kinds: Map<Kind, number>;
  ratios: Map<Ratio, number>;
  sources: Map<Source, number>;
  statuses: Map<LibraryCard['status'], number>;
  folders: Map<string, number>;
  authors: Map<string, number>;
  models: Map<string, number>;
  favorites: number;
  total: number;
};

export function noFacets(): Facets {
  return {
    kinds: new Map(),
    ratios: new Map(),
    sources: new Map(),
    statuses: new Map(),
    folders: new Map(),
    authors: new Map(),
    models: new Map(),
    favorites: 0,
    total: 0,
  };
}

/** Adds more cards to `facets`. */
export function countFacets(facets: Facets, cards: readonly LibraryCard[]): void {
  for (const card of cards) {
    facets.total++;
    if (card.favorite) facets.favorites++;
    add(facets.kinds, card.kind);
    add(facets.statuses, card.status);
    if (card.ratio !== null) add(facets.ratios, card.ratio);
    if (card.author !== null) add(facets.authors, card.author);
    if (card.model !== null) add(facets.models, card.model);
    for (const source of card.sources) add(facets.sources, source);
    for (const folder of card.folders) add(facets.folders, folder);
  }
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
