import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../../../lib/archive/verify/expected-files';
import { indexFiles } from '../../../../../lib/archive/verify/file-index';
import { findExports } from '../../../../../lib/archive/verify/find-exports';
import { zipContent } from '../../../../../lib/archive/zip/zip-content';
import { readZipDirectory } from '../../../../../lib/archive/zip/zip-directory';
import type { ZipEntry } from '../../../../../lib/archive/zip/zip-entry';
import { endRecords, localHeader } from '../../../../../lib/archive/zip/zip-records';
import { closeVolume } from '../../../../../lib/archive/zip/zip-writer';
import { digest, hash } from '../../export/harness/fake-media';
import { filesOf, lost, media, zipOf } from '../../import/pile';
import { read } from '../../import/read-files';
import { createSparseVolume } from '../zip/sparse-volume';
import { chosen, sampleExport, verify } from './sample-export';

const sums = { digest, hash };
const inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  packed.pipeThrough(new DecompressionStream('deflate-raw'));

const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

type Placed = { path: string; offset: number; bytes?: number };

/** A ZIP with this directory, whatever comes before it. */
async function zipOfEntries(placed: Placed[], directoryAt: number): Promise<Blob> {
  const volume = createSparseVolume();
  const entries = placed.map((each) => ({ bytes: 3, crc32: 1, modified: null, sha256: '', ...each }));
  volume.write(localHeader(new Uint8Array(1), { bytes: 3, crc32: 1, modified: null }), { at: 0 });
  const size = await closeVolume(volume, directoryAt, 'x', entries);
  const bytes = new Uint8Array(size);
  volume.read(bytes, { at: 0 });
  return new Blob([bytes]);
}

/** The only entry of a ZIP, with fields of its directory replaced. */
async function onlyEntry(zip: Blob, change: Partial<ZipEntry> = {}): Promise<ZipEntry> {
  const entries = await readZipDirectory(zip);
  const [entry] = Array.isArray(entries) ? entries : [];
  if (entry === undefined) throw new Error(`no entry: ${JSON.stringify(entries)}`);
  return { ...entry, ...change };
}

async function textIn(zip: Blob, entry: ZipEntry): Promise<string | null> {
  const content = await zipContent(zip, entry, inflate);
  return content === null ? null : new Response(content).text();
}

describe('A ZIP', () => {
  test('with 500,000 entries is read', async () => {
    const placed = Array.from({ length: 500_000 }, (_, index) => ({ path: `${index}`, offset: index * 40 }));
    const zip = await zipOfEntries(placed, 500_000 * 40);
    const { packed, unreadable } = await indexFiles([{ path: 'large.zip', file: zip }], inflate);
    expect(unreadable).toEqual([]);
    expect(packed).toHaveLength(500_000);
  });

  test('with more than a million entries is refused before they fill the memory', async () => {
    const directory = Buffer.alloc(47 * 1_000_001);
    for (let at = 0; at < directory.length; at += 47) {
      directory.writeUInt32LE(0x02014b50, at);
      directory.writeUInt16LE(1, at + 28);
    }
    // The ZIP64 end record has their number, which doesn't fit into the plain one.
    const end = endRecords({ entries: 1_000_001, bytes: directory.length, offset: 4 });
    expect(await readZipDirectory(new Blob([Buffer.from('PK\x03\x04'), directory, end]))).toBe('directory');
    // They aren't read either if the record claims fewer.
    const lying = endRecords({ entries: 5, bytes: directory.length, offset: 4 });
    expect(await readZipDirectory(new Blob([Buffer.from('PK\x03\x04'), directory, lying]))).toBe('directory');
  });

  test.each([
    ['start at the same offset', [0, 0]],
    ['overlap by one byte', [0, 32]],
    ['reach into the directory', [0, 68]],
  ])('whose entries %s is refused', async (_, offsets) => {
    const placed = offsets.map((offset, index) => ({ path: `${index}`, offset }));
    expect(await readZipDirectory(await zipOfEntries(placed, 100))).toBe('directory');
  });

  test('whose entries are adjacent is read, in any order of its directory', async () => {
    const placed = [67, 0, 34].map((offset) => ({ path: `${offset}`, offset }));
    expect(await readZipDirectory(await zipOfEntries(placed, 100))).toHaveLength(3);
  });
});

describe('A compressed entry', () => {
  const text = 'a fox made of folded newspaper '.repeat(10_000);

  test('is read when it has the size that the directory says', async () => {
    const zip = blobOf(await zipOf({ 'a.txt': text }, 'DEFLATE'));
    expect(await textIn(zip, await onlyEntry(zip))).toBe(text);
  });

  test.each([
    ['longer', -1],
    ['shorter', 1],
  ])('that unpacks to something %s than the directory says is damaged', async (_, more) => {
    const zip = blobOf(await zipOf({ 'a.txt': text }, 'DEFLATE'));
    const entry = await onlyEntry(zip, { bytes: text.length + more });
    await expect(textIn(zip, entry)).rejects.toMatchObject({ code: 'media-damaged' });
  });
});

test('A stored entry with two different sizes is not read', async () => {
  const zip = blobOf(await zipOf({ 'a.txt': 'abc' }));
  expect(await textIn(zip, await onlyEntry(zip))).toBe('abc');
  expect(await textIn(zip, await onlyEntry(zip, { bytes: 2 }))).toBeNull();
});

test('The date of an entry is read from its extended timestamp or its DOS date, and 1980 is no date', async () => {
  const zip = async (date: Date) => {
    const { default: JSZip } = await import('jszip');
    const made = new JSZip();
    made.file('a.txt', 'abc', { date });
    return blobOf(await made.generateAsync({ type: 'uint8array' }));
  };
  // JSZip writes the UTC fields of a date as DOS time.
  const made = await onlyEntry(await zip(new Date(Date.UTC(2025, 10, 1, 10, 41, 58))));
  expect(made.modified).toBe(new Date(2025, 10, 1, 10, 41, 58).getTime());
  expect((await onlyEntry(await zip(new Date(Date.UTC(1980, 0, 1))))).modified).toBeNull();
});

describe('An export', () => {
  test('with a list of part 20,000,000 is checked without a list of all parts before it', async () => {
    const { unpacked, name } = await sampleExport();
    const files = Object.fromEntries(
      Object.entries(unpacked).filter(([path]) => !path.endsWith('manifest-sha256.txt')),
    );
    files[`${name}/data/parts/part-20000000.ndjson`] = new Uint8Array([10]);
    const { reports } = await verify(files);
    expect(reports[0]?.parts.missing).toEqual([]);
  });

  test('among 20,000 others is found by the folders of its files', async () => {
    const roots = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, n) => [`pile/${n}/bagit.txt`, new Uint8Array([n % 256])]),
    );
    const { exports, unrelated } = await findExports(
      chosen({ ...roots, 'pile/a.mp4': new Uint8Array(1) }),
      inflate,
      sums,
    );
    expect(exports).toHaveLength(20_000);
    expect(exports.every(({ copies }) => copies.size === 1)).toBe(true);
    expect(unrelated.map(({ path }) => path)).toEqual(['pile/a.mp4']);
  });

  test('inside another one keeps its own files', async () => {
    const one = new Uint8Array(1);
    const files = { 'a/bagit.txt': one, 'a/data/x.mp4': one, 'a/b/bagit.txt': one, 'a/b/data/y.mp4': one };
    const { exports } = await findExports(chosen(files), inflate, sums);
    expect(exports.map(({ name, copies }) => [name, [...copies.values()].flat().map(({ path }) => path)])).toEqual([
      ['a', ['bagit.txt', 'data/x.mp4']],
      ['b', ['bagit.txt', 'data/y.mp4']],
    ]);
  });

  test('whose manifest names more files than the limit is refused', async () => {
    const line = (n: number) => `${'ab'.repeat(32)}  data/videos/${n}.mp4`;
    const lines = Array.from({ length: 11 }, (_, n) => line(n)).join('\n');
    const { exports } = await findExports([{ path: 'x/manifest-sha256.txt', file: new Blob([lines]) }], inflate, sums);
    const [found] = exports;
    if (found === undefined) throw new Error('not found');
    await expect(readManifest(found, 'manifest-sha256.txt', 10)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('A file that was deleted after it was chosen', () => {
  test('is reported as unreadable if it is a ZIP, and the others are checked', async () => {
    const { parts } = await sampleExport();
    const { reports, unreadable } = await verify([...chosen(parts), { path: 'x - part 009.zip', file: lost(100) }]);
    expect(unreadable).toEqual([{ zip: 'x - part 009.zip', fault: 'unreadable' }]);
    expect(reports[0]).toMatchObject({ damaged: [], missing: [] });
  });

  test.each(['data/library.json', 'manifest-sha256.txt', 'data/parts/part-001.ndjson'])(
    'does not stop a check if it is %s',
    async (list) => {
      const { unpacked, name } = await sampleExport();
      const files = chosen(unpacked).map((each) =>
        each.path === `${name}/${list}` ? { ...each, file: lost(9) } : each,
      );
      const { reports } = await verify(files);
      expect(reports).toHaveLength(1);
      const suffered = [...(reports[0]?.damaged ?? []).map(({ path }) => path), ...(reports[0]?.missing ?? [])];
      expect(suffered).toContain(list);
    },
  );

  test('is skipped, and everything next to it is read', async () => {
    const id = (n: number) => `gen_01kq60pyy86yg8cbykqv2gr4j${n}`;
    const chosenFiles = filesOf({ [`a/${id(1)}.mp4`]: media.portrait });
    const { found, unreadable } = await read([
      ...chosenFiles,
      { path: `a/${id(2)}.mp4`, file: lost(9) },
      { path: 'history.json', file: lost(9) },
    ]);
    expect(found.flatMap(({ has }) => has.map((each) => each.id))).toEqual([id(1)]);
    expect(unreadable.map(({ name }) => name)).toEqual(['history.json']);
  });
});
