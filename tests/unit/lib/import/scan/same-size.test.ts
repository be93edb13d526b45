import { expect, test } from 'vitest';
import { scan } from '../../../../../lib/import/scan/scan-files';
import { gen } from '../numbered-library';
import { deps, filesOf, scanFiles, videoOf } from '../pile';

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

test('A scan can be stopped while it compares files of the same size', async () => {
  const known = Array.from({ length: 20 }, (_, n) => [`${gen(n)}.mp4`, videoOf(n + 1, 1)]);
  const files = filesOf({ ...Object.fromEntries(known), 'other/fox.mp4': videoOf(100, 1) });
  const stopped = new AbortController();
  let digests = 0;
  const digest = async (bytes: Uint8Array<ArrayBuffer>) => {
    digests++;
    stopped.abort('stopped');
    return deps.digest(bytes);
  };
  const scanning = scan(files, { ...deps, digest }, { onProgress: () => {}, signal: stopped.signal });
  await expect(scanning).rejects.toBe('stopped');
  expect(digests).toBe(1);
});
