import { expect, test } from 'vitest';
import { gen } from '../numbered-library';
import { filesOf, scanFiles, videoOf } from '../pile';

test('Each file is read a fixed number of times, however many files have its size', async () => {
  let reads = 0;
  const files = filesOf(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        [`${gen(n)}.mp4`, videoOf(n + 1, 1)],
        [`other/fox ${n}x.mp4`, videoOf(n + 1, n === 0 ? 1 : 2)],
      ]).flat(),
    ),
  ).map((each) => {
    const slice = each.file.slice.bind(each.file);
    each.file.slice = (...range) => {
      reads++;
      return slice(...range);
    };
    return each;
  });
  const { items, unrecognized } = await scanFiles(files);
  expect(items.map(({ candidates }) => candidates.length)).toEqual([2, ...Array(39).fill(1)]);
  expect(unrecognized).toHaveLength(39);
  expect(reads).toBeLessThan(files.length * 10);
});
