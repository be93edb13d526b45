import { expect, test } from 'vitest';
import { rowsOfPage } from '../../../../../lib/storage/job-rows/page-rows';
import { rowWith } from '../../export/harness/export-sample';

const pending = (id: string, rank = 1) => ({ ...rowWith(id), rank });
const recordOf = (id: string, length: number, source = 'sora1-library') => ({ id, source, record: 'x'.repeat(length) });

test('The records of a page share rows of limited length, and each item knows the rows with its own', () => {
  const records = [
    recordOf('a', 20_000),
    recordOf('b', 9_000),
    recordOf('c', 9_000),
    recordOf('a', 100, 'sora2-posts'),
  ];
  const { pages, records: rows } = rowsOfPage(
    'job',
    { page: 3, recordRow: 7 },
    ['a', 'b', 'c'].map((id) => pending(id)),
    records,
  );
  expect(rows.map(({ row, records }) => [row, records.map(({ id }) => id)])).toEqual([
    [7, ['a', 'b']],
    [8, ['c', 'a']],
  ]);
  expect(pages.map(({ page }) => page)).toEqual([3]);
  expect(pages[0]?.items.map(({ recordRows }) => recordRows)).toEqual([[7, 8], [7], [8]]);
});

test('A record that is longer than a row has one of its own', () => {
  const records = [recordOf('a', 10), recordOf('b', 90_000), recordOf('c', 10)];
  const { records: rows } = rowsOfPage('job', { page: 0, recordRow: 0 }, [], records);
  expect(rows.map(({ records }) => records.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']]);
});

test('Items that are pending or saved have a rank, and others none', () => {
  const items = (['pending', 'saved', 'skipped', 'failed'] as const).map((status, n) => ({
    ...pending(status, n),
    status,
  }));
  const { pages, records } = rowsOfPage('job', { page: 0, recordRow: 0 }, items, []);
  expect(pages[0]?.items.map(({ rank }) => rank)).toEqual([0, 1, null, null]);
  expect(records).toEqual([]);
});

test('A page of many items is stored in several rows, and one without items in none', () => {
  const ids = Array.from({ length: 500 }, (_, n) => `gen_${n}`);
  const { pages } = rowsOfPage(
    'job',
    { page: 5, recordRow: 0 },
    ids.map((id) => pending(id)),
    [],
  );
  expect(pages.map(({ page, items }) => [page, items.length])).toEqual([
    [5, 200],
    [6, 200],
    [7, 100],
  ]);
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
  expect(rowsOfPage('job', { page: 0, recordRow: 0 }, [], []).pages).toEqual([]);
});
