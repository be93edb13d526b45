import { expect, test } from 'vitest';
import { measureSpeed } from '../../../../entrypoints/import/measure-speed';
import { filesOf, padded, scanFiles, videoOf } from '../../lib/import/pile';

const id = (n: number) => `gen_01kq1qzs0tegnge3xkdfjd7gr${n}`;

/** A clock that advances by a second with each call. */
function slowClock() {
  let now = 0;
  return () => (now += 1000);
}

const digest = async () => '';

test('The speed is that of reading a large file, plus the cost of writing and copying', async () => {
  const big = padded(videoOf(720, 1280), 3_000_000);
  const found = await scanFiles(filesOf({ [`${id(1)}.mp4`]: videoOf(720, 1280), [`${id(2)}.mp4`]: big }));
  expect(await measureSpeed(found, { digest, monotonic: slowClock() })).toBe(1_000_000);
});

test('The default speed is used if files are small or cannot be read', async () => {
  const found = await scanFiles(filesOf({ [`${id(1)}.mp4`]: videoOf(720, 1280) }));
  expect(await measureSpeed(found, { digest, monotonic: slowClock() })).toBe(50_000_000);
  const [item] = found.items;
  const [candidate] = item?.candidates ?? [];
  if (item === undefined || candidate === undefined) throw new Error('Nothing was found.');
  const broken = { ...candidate, bytes: 5_000_000, open: () => Promise.reject(new TypeError('network error')) };
  const items = [{ ...item, candidates: [broken] }];
  expect(await measureSpeed({ items }, { digest, monotonic: slowClock() })).toBe(50_000_000);
});
