import { expect, test } from 'vitest';
import type { Filter } from '../../../../lib/library-index/item-filter';
import { cardOf } from '../../../../lib/library-index/library-card';
import { createLibraryIndex } from '../../../../lib/library-index/library-index';
import type { Order } from '../../../../lib/library-index/sort-order';
import type { LibraryItem } from '../../../../lib/model/library-item';
import { libraryItem } from '../archive/format/sample-library';

const blank = { taskId: null, createdAt: null, prompt: null, width: null, height: null };
const item = (id: string, fields: Partial<LibraryItem>) => cardOf(libraryItem({ ...blank, id, ...fields }));

const catalogue = createLibraryIndex();
catalogue.add([
  item('undated', { prompt: 'A KITE, in Zürich', width: 1280, height: 704, durationSeconds: null }),
  item('old', { createdAt: '2024-01-01T00:00:00.000Z', favorite: true, width: 704, height: 1280, durationSeconds: 4 }),
]);
catalogue.add([
  item('new', {
    createdAt: '2026-01-01T00:00:00.000Z',
    kind: 'image',
    caption: 'at low tide a kite',
    folders: ['Lanterns'],
    width: 1024,
    height: 1000,
    durationSeconds: null,
    bytes: 9_000,
  }),
  item('liked', {
    createdAt: '2025-01-01T00:00:00.000Z',
    own: false,
    author: 'somebody.else',
    model: 'turbo',
    sources: ['sora1-likes'],
    status: 'skipped',
    bytes: null,
    durationSeconds: 12,
  }),
]);

const ids = (filter: Filter, order: Order = 'newest') => catalogue.ask(filter, order).map(({ id }) => id);

test('Items are in the requested order, with unknown values last', () => {
  expect(ids({})).toEqual(['new', 'liked', 'old', 'undated']);
  expect(ids({}, 'oldest')).toEqual(['old', 'liked', 'new', 'undated']);
  expect(ids({}, 'longest')).toEqual(['liked', 'old', 'new', 'undated']);
  expect(ids({}, 'largest')).toEqual(['new', 'old', 'undated', 'liked']);
});

test('Sorted by time, the variants of a task stay together, even if others were made in between', () => {
  const catalogue = createLibraryIndex();
  const at = (minute: number) => `2025-11-01T10:${minute}:00.000Z`;
  catalogue.add([
    item('a1', { taskId: 'task_a', createdAt: at(10) }),
    item('b', { taskId: 'task_b', createdAt: at(20) }),
    item('a2', { taskId: 'task_a', createdAt: at(30) }),
    item('alone', { createdAt: at(25) }),
  ]);
  expect(catalogue.ask({}, 'newest').map(({ id }) => id)).toEqual(['a2', 'a1', 'alone', 'b']);
  expect(catalogue.ask({}, 'oldest').map(({ id }) => id)).toEqual(['a1', 'a2', 'b', 'alone']);
});

test('Items added after a query are in the next result', () => {
  const catalogue = createLibraryIndex();
  catalogue.add([item('a', {})]);
  catalogue.ask({}, 'newest');
  catalogue.add([item('b', {})]);
  expect(catalogue.ask({}, 'newest')).toHaveLength(2);
});

test('A result does not depend on earlier queries', () => {
  const cards = ['A kite', 'A kitten with a kite', 'The tide', 'A kite at low tide'].map((prompt, n) =>
    item(`gen_${n}`, { prompt, favorite: n % 2 === 0, durationSeconds: n }),
  );
  const texts = ['', 'k', 'kit', 'kite', 'kite t', 'kite tide', 'tide kite', 'kite ti', 'kitten', 'ide', 'e', ' Kíte '];
  const questions = texts.flatMap((text) => [{ text }, { text, favorite: true }, { favorite: true, text }]);
  const requested = createLibraryIndex();
  requested.add(cards);
  for (const before of questions)
    for (const filter of questions)
      for (const order of ['newest', 'longest'] as const) {
        const fresh = createLibraryIndex();
        fresh.add(cards);
        requested.ask(before, 'newest');
        expect([before, filter, requested.ask(filter, order)]).toEqual([before, filter, fresh.ask(filter, order)]);
      }
});

test.each([
  ['kind', { kinds: ['image'] }, ['new']],
  ['source', { sources: ['sora1-likes'] }, ['liked']],
  ['favorite', { favorite: true }, ['old']],
  ['own', { own: false }, ['liked']],
  ['status', { statuses: ['skipped'] }, ['liked']],
  ['time', { from: Date.UTC(2024, 5), until: Date.UTC(2025, 5) }, ['liked']],
  ['the bounds of a time range', { from: Date.UTC(2025, 0), until: Date.UTC(2026, 0) }, ['liked']],
  ['shape', { ratios: ['landscape'] }, ['undated']],
  ['shape, nearly square', { ratios: ['square'] }, ['new']],
  ['folder', { folder: 'Lanterns' }, ['new']],
  ['author', { author: 'somebody.else' }, ['liked']],
  ['model', { model: 'turbo' }, ['liked']],
  ['words, whatever their case', { text: 'Kite' }, ['new', 'undated']],
  ['several words, in any order', { text: 'kite tide' }, ['new']],
  ['words without their accents', { text: 'zurich' }, ['undated']],
  ['words with accents that the text lacks', { text: 'títle kíte ' }, []],
  ['blanks, which filter nothing', { text: '  ', kinds: ['image'] }, ['new']],
  ['two things at once', { text: 'kite', kinds: ['video'] }, ['undated']],
] as const)('A filter by %s leaves what matches', (_name, filter, wanted) => {
  expect(ids(filter)).toEqual(wanted);
});
