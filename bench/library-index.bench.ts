import { bench, describe } from 'vitest';
import type { Filter } from '../lib/library-index/item-filter';
import { cardOf } from '../lib/library-index/library-card';
import { createLibraryIndex } from '../lib/library-index/library-index';
import { libraryItem } from '../tests/unit/lib/archive/format/sample-library';

/** About the size of the largest library that anybody has reported. */
const count = 20_000;

const items = Array.from({ length: count }, (_, n) =>
  libraryItem({
    id: `gen_${n}`,
    taskId: `task_${n >> 2}`,
    createdAt: new Date(Date.UTC(2024, 0) + ((n * 7919) % count) * 3_600_000).toISOString(),
    prompt: `prompt ${n} ${'of words '.repeat(20)}`,
    favorite: n % 9 === 0,
  }),
);
const cards = items.map(cardOf);
const catalogue = createLibraryIndex();
catalogue.add(cards);

describe('20,000 items', () => {
  /** Runs another filter in between, so that all cards are scanned. */
  const afterAnother = (filter: Filter) => {
    catalogue.ask({ kinds: [] }, 'newest');
    catalogue.ask(filter, 'newest');
  };
  bench('all of them, newest first', () => afterAnother({}));
  bench('favourites with two words, by time', () => afterAnother({ favorite: true, text: 'words 19', from: 0 }));
  bench('a word that none has', () => afterAnother({ text: 'zebra' }));
  bench('a search of six letters, one after the other', () => {
    for (let typed = 0; typed <= 6; typed++) catalogue.ask({ text: 'prompt'.slice(0, typed) }, 'newest');
  });
  bench('sorted anew', () => {
    const fresh = createLibraryIndex();
    fresh.add(cards);
    fresh.ask({}, 'newest');
  });
  bench('made into cards', () => {
    items.map(cardOf);
  });
});
