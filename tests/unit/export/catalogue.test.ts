import { expect, test } from 'vitest';
import { cardOf, createCatalogue, type Filter } from '../../../lib/export/catalogue';
import { rowWith } from './sample';

const rows = [
  rowWith('undated', { createdAt: null, prompt: 'A KITE' }),
  rowWith('old', { createdAt: '2024-01-01T00:00:00.000Z', favorite: true }),
  rowWith('new', { createdAt: '2026-01-01T00:00:00.000Z', kind: 'image', caption: 'a kite at low tide' }),
  rowWith('liked', { createdAt: '2025-01-01T00:00:00.000Z', own: false }, 'sora1-likes'),
];
const catalogue = createCatalogue(rows.map(cardOf));
const ids = (filter: Filter, order: 'newest' | 'oldest' = 'newest', page = 0, size = 10) =>
  catalogue.ask({ filter, order, page, size }).ids;

test('Items come in the order asked for, undated ones last either way', () => {
  expect(ids({})).toEqual(['new', 'liked', 'old', 'undated']);
  expect(ids({}, 'oldest')).toEqual(['old', 'liked', 'new', 'undated']);
});

test('A page holds its share of what matches, and the total counts all', () => {
  expect(catalogue.ask({ filter: {}, order: 'newest', page: 1, size: 3 })).toEqual({ ids: ['undated'], total: 4 });
  expect(catalogue.ask({ filter: { own: true }, order: 'newest', page: 0, size: 1 })).toEqual({
    ids: ['new'],
    total: 3,
  });
  expect(ids({}, 'newest', 9)).toEqual([]);
});

test.each([
  ['kind', { kinds: ['image'] }, ['new']],
  ['source', { sources: ['sora1-likes'] }, ['liked']],
  ['favourite', { favorite: true }, ['old']],
  ['own', { own: false }, ['liked']],
  ['status', { statuses: ['skipped'] }, ['liked']],
  ['time', { from: Date.UTC(2024, 5), to: Date.UTC(2025, 5) }, ['liked']],
  ['words, whatever their case', { text: 'Kite' }, ['new', 'undated']],
] as const)('A filter by %s leaves what matches', (_name, filter, wanted) => {
  expect(ids(filter)).toEqual(wanted);
});
