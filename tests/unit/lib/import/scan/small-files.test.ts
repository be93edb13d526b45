import { expect, test } from 'vitest';
import { gen } from '../numbered-library';
import { scanFiles, videoOf, zipOf } from '../pile';

const count = 500;
const video = videoOf(352, 640);

/** A ZIP of many small videos that counts its reads. */
async function countedZip() {
  const bytes = await zipOf(Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${gen(nth)}.mp4`, video])));
  const zip = new File([bytes as Uint8Array<ArrayBuffer>], 'many.zip');
  const { slice } = zip;
  let readings = 0;
  zip.slice = (...range) => {
    readings++;
    return slice.apply(zip, range);
  };
  return { zip, readings: () => readings };
}

test('Small files in a ZIP are read together with their neighbors, because a browser takes as long for one read as for a thousand small files', async () => {
  const { zip, readings } = await countedZip();
  const { items } = await scanFiles([{ path: 'many.zip', file: zip }]);
  expect(items).toHaveLength(count);
  expect(readings()).toBeLessThan(count / 10);
});

test.each([
  ['forward', 1],
  ['backward', -1],
])('Small files in a ZIP are copied with a few reads, %s', async (_, direction) => {
  const { zip, readings } = await countedZip();
  const { items } = await scanFiles([{ path: 'many.zip', file: zip }]);
  const before = readings();
  let copied = 0;
  for (let nth = 0; nth < count; nth++) {
    const [file] = items.at(direction === 1 ? nth : -1 - nth)?.candidates ?? [];
    const stored = await file?.locate();
    if (stored?.data instanceof Uint8Array && Buffer.from(stored.data).equals(video)) copied++;
  }
  expect(copied).toBe(count);
  expect(readings() - before).toBeLessThan(count / 10);
});

test('A small file in a ZIP that could not be read once is read again', async () => {
  const { zip } = await countedZip();
  const { items } = await scanFiles([{ path: 'many.zip', file: zip }]);
  const [file] = items.at(-1)?.candidates ?? [];
  const [other] = items[0]?.candidates ?? [];
  const { slice } = zip;
  zip.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new TypeError('network error')) });
  await expect(Promise.all([file?.locate(), other?.locate()])).rejects.toThrow('network error');
  zip.slice = slice;
  expect([await file?.locate(), await other?.locate()]).toEqual(Array(2).fill({ data: video, isDeflated: false }));
});
