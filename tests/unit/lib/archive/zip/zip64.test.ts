import { describe, expect, it } from 'vitest';
import { fromRandomAccessReaderPromise } from 'yauzl';
import { localHeader } from '../../../../../lib/archive/zip/zip-records';
import { appendEntry, closeVolume, endOverhead, entryOverhead } from '../../../../../lib/archive/zip/zip-writer';
import type { Entry } from '../../../../../lib/model/archive-entry';
import { entryOf, folder, metaOf } from '../format/sample-library';
import { createSparseVolume } from './sparse-volume';

const GB = 1024 ** 3;

async function closed(at: number, entries: Iterable<Entry>) {
  const volume = createSparseVolume();
  const size = await closeVolume(volume, at, folder, entries);
  expect(volume.getSize()).toBe(size);
  return fromRandomAccessReaderPromise(volume.reader, size, { validateEntrySizes: false });
}

describe('ZIP64', () => {
  it('is used for the sizes of one large file, and for the offsets after it', async () => {
    const entries = [
      entryOf({ path: 'data/large.mp4', bytes: 5 * GB }),
      entryOf({ path: 'data/behind.mp4', offset: 5 * GB + 90, modified: 1_700_000_000_000 }),
      entryOf({ path: 'data/both.mp4', bytes: 6 * GB, offset: 5 * GB + 200 }),
    ];
    const read = [];
    for await (const each of (await closed(12 * GB, entries)).eachEntry()) {
      read.push([each.fileName, each.uncompressedSize, each.relativeOffsetOfLocalHeader, each.versionNeededToExtract]);
    }
    expect(read).toEqual(entries.map(({ path, bytes, offset }) => [`${folder}/${path}`, bytes, offset, 45]));
  });

  it('is not used one byte below the limit', async () => {
    const entries = [entryOf({ bytes: 2 ** 32 - 2 }), entryOf({ offset: 2 ** 32 - 2 })];
    for await (const each of (await closed(2 ** 32 - 2, entries)).eachEntry()) {
      expect(each.versionNeededToExtract).toBe(20);
      expect(each.extraFields).toEqual([]);
    }
    const end = endOverhead({ entries: 0xfffe, bytes: 2 ** 32 - 2, offset: 2 ** 32 - 2 });
    expect(end).toBe(22);
  });

  it.each([
    ['65,535 entries', { entries: 0xffff, bytes: 1, offset: 1 }],
    ['a directory of 4 GiB', { entries: 1, bytes: 2 ** 32 - 1, offset: 1 }],
    ['a directory after 4 GiB', { entries: 1, bytes: 1, offset: 2 ** 32 - 1 }],
  ])('adds its end records for %s', (_, directory) => {
    expect(endOverhead(directory)).toBe(22 + 56 + 20);
  });

  it('counts more entries than fit into 16 bits', async () => {
    const reader = await closed(
      100,
      Array.from({ length: 70_000 }, (_, n) => entryOf({ path: `data/${n}` })),
    );
    expect(reader.entryCount).toBe(70_000);
    reader.close();
  });

  it('has both sizes in a local header, 8 bytes each, and all bits set in the old fields', () => {
    const name = new TextEncoder().encode('x');
    const header = localHeader(name, { bytes: 5 * GB, crc32: 7, modified: null });
    const view = new DataView(header.buffer);
    expect(view.getUint16(4, true)).toBe(45);
    expect([view.getUint32(18, true), view.getUint32(22, true)]).toEqual([0xffffffff, 0xffffffff]);
    expect([view.getUint16(31, true), view.getUint16(33, true)]).toEqual([0x0001, 16]);
    expect([view.getBigUint64(35, true), view.getBigUint64(43, true)]).toEqual([BigInt(5 * GB), BigInt(5 * GB)]);
    expect(header.length).toBe(51);
  });

  it('makes a small file after 4 GiB readable', async () => {
    const volume = createSparseVolume();
    const content = new TextEncoder().encode('small, but far away');
    const { entry, end } = appendEntry(volume, 5 * GB, folder, metaOf('data/far.txt', content), [content]);
    expect(end).toBe(5 * GB + entryOverhead(folder, entry).local + content.length);
    const size = await closeVolume(volume, end, folder, [entry]);
    const reader = await fromRandomAccessReaderPromise(volume.reader, size);
    for await (const each of reader.eachEntry()) {
      const chunks = await (await reader.openReadStreamPromise(each)).toArray();
      expect(Buffer.concat(chunks).toString()).toBe('small, but far away');
    }
  });
});
