import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { namedProblems } from '../../../../../lib/export/import/named-problems';
import type { FileProblem } from '../../../../../lib/model/job';

const broken = (path: string, nth: number): FileProblem => ({ path, entry: `${nth}.mp4`, reason: 'empty', id: null });
const duplicate = (path: string, nth: number): FileProblem => ({
  ...{ path, entry: `${nth}.mp4`, reason: 'duplicate', id: `gen_${nth}`, source: 'openai-export' },
  of: { path: 'other.zip', entry: `${nth}.mp4` },
});
const numbers = (count: number) => Array.from({ length: count }, (_, nth) => nth);

it('Problems that fit are all named', () => {
  const all = [
    ...numbers(500).map((nth) => broken('a.zip', nth)),
    ...numbers(500).map((nth) => duplicate('a.zip', nth)),
  ];
  expect(namedProblems(all)).toEqual(all);
});

it('Problems that are too many to name are counted, by chosen file and reason', () => {
  const all = [
    ...numbers(3).map((nth) => broken('a.zip', nth)),
    broken('b.zip', 0),
    ...numbers(4).map((nth) => duplicate('a.zip', nth)),
  ];
  const named = namedProblems(all, { perFile: 250, all: 10_000 });
  expect(named).toEqual([
    ...[0, 1].map((nth) => broken('a.zip', nth)),
    broken('b.zip', 0),
    { path: 'a.zip', entry: null, reason: 'empty', id: null, source: undefined, count: 1 },
    { path: 'a.zip', entry: null, reason: 'duplicate', id: null, source: 'openai-export', count: 4 },
  ]);
  const total = named.reduce((sum, { count = 1 }) => sum + count, 0);
  expect(total).toBe(all.length);
});

it('The problems of all chosen files have a limit, too', () => {
  const all = numbers(100).map((nth) => broken(`${nth}.zip`, 0));
  const named = namedProblems(all, { perFile: 10_000, all: 1_200 });
  expect(named.filter(({ count }) => count === undefined).length).toBeLessThan(12);
  expect(named).toHaveLength(100);
});

it('The problems of one file fit into a row of IndexedDB, however many there are and whatever their names are', () => {
  const perFile = 500_000;
  for (const name of ['x', 'ж'.repeat(200), '']) {
    const all = numbers(10_000).map((nth) => ({ ...duplicate('a.zip', nth), entry: `${name}${nth}` }));
    const row = namedProblems(all, { perFile, all: 100 * perFile }).map(({ path: _path, ...problem }) => problem);
    expect(row.length).toBeLessThan(all.length);
    // Of 50 million, the limit in use, 127 MiB.
    expect(serialize(row).length / perFile).toBeLessThan(133_169_152 / 50_000_000);
  }
});
