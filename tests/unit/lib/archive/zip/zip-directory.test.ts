import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../../lib/archive/verify/file-content';
import { readZipDirectory } from '../../../../../lib/archive/zip/zip-directory';
import { localHeader } from '../../../../../lib/archive/zip/zip-records';
import { closeVolume } from '../../../../../lib/archive/zip/zip-writer';
import type { Entry } from '../../../../../lib/model/archive-entry';
import { all } from '../../storage/fresh-store';
import { entryOf, folder } from '../format/sample-library';
import { createSparseVolume } from './sparse-volume';

const GB = 1024 ** 3;

/** A ZIP of any size that takes no memory. */
async function sparseZip(at: number, entries: Entry[]): Promise<Blob> {
  const volume = createSparseVolume();
  volume.write(localHeader(new Uint8Array(1), entryOf({})), { at: 0 });
  await closeVolume(volume, at, folder, entries);
  return volume.toBlob();
}

describe('The directory of a ZIP', () => {
  test('is read if sizes, offsets and the end record need ZIP64', async () => {
    const entries = [
      entryOf({ path: 'data/large.mp4', bytes: 5 * GB }),
      entryOf({ path: 'data/behind.mp4', offset: 5 * GB + 90, modified: 1_700_000_000_000 }),
      entryOf({ path: 'data/both.mp4', bytes: 6 * GB, offset: 5 * GB + 200 }),
    ];
    const read = await readZipDirectory(await sparseZip(12 * GB, entries));
    expect(read).toEqual(
      entries.map(({ path, bytes, offset, modified }) => ({
        path: `${folder}/${path}`,
        isNameGuessed: false,
        bytes,
        packed: bytes,
        offset,
        method: 0,
        crc32: 1,
        modified,
      })),
    );
  });

  test('is read if it has more entries than fit into 16 bits', async () => {
    const entries = Array.from({ length: 70_000 }, (_, index) =>
      entryOf({ path: `data/${index}`, offset: index * 100 }),
    );
    expect(await readZipDirectory(await sparseZip(7_000_000, entries))).toHaveLength(70_000);
  });

  test.each([
    ['is not a ZIP', 'hello, this is no archive', 'not-a-zip'],
    ['is empty', '', 'not-a-zip'],
    ['ends too early', 'PK\x03\x04 and then nothing', 'cut-short'],
  ])('is not read from a file that %s', async (_, text, fault) => {
    expect(await readZipDirectory(new Blob([text]))).toBe(fault);
  });

  test('is not read if any part of it is missing or changed', async () => {
    const zip = await sparseZip(100, [entryOf({}), entryOf({ path: 'data/b.mp4', offset: 5 * GB })]);
    const bytes = new Uint8Array(await zip.slice(0).arrayBuffer());
    for (const length of [bytes.length - 1, bytes.length - 30, 120])
      expect(await readZipDirectory(new Blob([bytes.slice(0, length)]))).toBe('cut-short');
    for (let at = 100; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      // Whatever the byte, the result is a list of entries or a fault, never an error.
      expect(await readZipDirectory(new Blob([changed]))).toSatisfy(
        (read) => Array.isArray(read) || typeof read === 'string',
      );
    }
  });
});

test('lines are complete however their bytes are split, even inside a character', async () => {
  const bytes = new TextEncoder().encode('雨の港 🏮\r\n\nzweite Zeile ü\nlast');
  for (const size of [1, 2, 3, 7, 100]) {
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    expect(await all(linesOf(stream))).toEqual(['雨の港 🏮', '', 'zweite Zeile ü', 'last']);
  }
});
