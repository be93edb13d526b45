import { bench, describe } from 'vitest';
import { cardOf, createCatalogue } from '../../lib/export/catalogue';
import { rowWith } from '../unit/export/sample';

/** As many items as the largest library that somebody told of is likely to hold. */
const count = 20_000;

const cards = Array.from({ length: count }, (_, n) => {
  const createdAt = new Date(Date.UTC(2024, 0) + ((n * 7919) % count) * 3_600_000).toISOString();
  return cardOf(
    rowWith(`gen_${n}`, { createdAt, prompt: `prompt ${n} ${'of words '.repeat(20)}`, favorite: n % 9 === 0 }),
  );
});
const catalogue = createCatalogue(cards);

describe('A page of 20,000 items', () => {
  bench('the first, unfiltered', () => {
    catalogue.ask({ filter: {}, order: 'newest', page: 0, size: 100 });
  });
  bench('the last, unfiltered', () => {
    catalogue.ask({ filter: {}, order: 'oldest', page: 199, size: 100 });
  });
  bench('favourites with a word, by time', () => {
    catalogue.ask({ filter: { favorite: true, text: 'words of 19', from: 0 }, order: 'newest', page: 0, size: 100 });
  });
  bench('sorting them all anew', () => {
    createCatalogue(cards);
  });
});
