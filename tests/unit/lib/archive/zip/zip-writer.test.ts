import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { appendEntry, closeVolume, endOverhead, entryOverhead } from '../../../../../lib/archive/zip/zip-writer';
import type { Entry } from '../../../../../lib/model/archive-entry';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { VolumeFile } from '../../../../../lib/model/ports';
import { findOnPath } from '../../../../../scripts/system-package.mjs';
import { folder, metaOf, seeded } from '../format/sample-library';
import { openFileVolume } from './file-volume';

const created = Date.UTC(2025, 10, 1, 10, 41, 23);
const random = seeded(11);
const noise = (length: number) => Uint8Array.from({ length }, () => random() * 256);

const files = [
  { path: 'data/videos/2025-11/2025-11-01 10-41 a fox [gen_1].mp4', content: noise(70_000), modified: created },
  { path: 'data/images/undated/雨の港 🏮 île [gen_2].webp', content: noise(333), modified: null },
  { path: 'data/images/1970-01/1970-01-01 00-00 [gen_3].png', content: noise(1), modified: 0 },
  { path: 'data/images/2150-01/2150-01-01 00-00 [gen_4].png', content: noise(9), modified: Date.UTC(2150, 0, 1) },
  { path: 'README.txt', content: new Uint8Array(), modified: Date.UTC(2040, 0, 1) },
];

let scratch: string;
let count = 0;
let zip: string;
let volume: VolumeFile;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'volume-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));
beforeEach(() => {
  zip = join(scratch, `${count++}.zip`);
  volume = openFileVolume(zip);
  return () => volume.close();
});

/** Writes a whole part, each file in several chunks. Returns its size. */
async function writeAll(): Promise<number> {
  const entries: Entry[] = [];
  let end = 0;
  for (const { path, content, modified } of files) {
    const chunks = [content.subarray(0, 100), content.subarray(100, 101), content.subarray(101)];
    const appended = appendEntry(volume, end, folder, metaOf(path, content, modified), chunks);
    entries.push(appended.entry);
    end = appended.end;
  }
  return closeVolume(volume, end, folder, entries);
}

describe('A closed part', () => {
  it.runIf(findOnPath(['unzip']) !== undefined)('passes unzip -t', async () => {
    await writeAll();
    expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  });

  it.runIf(findOnPath(['7z']) !== undefined)('passes 7z t without a warning', async () => {
    await writeAll();
    const said = execFileSync('7z', ['t', zip], { encoding: 'utf8' });
    expect(said).toContain('Everything is Ok');
    expect(said).not.toMatch(/warning/i);
  });

  it.runIf(findOnPath(['python3']) !== undefined)('passes the zipfile module of Python', async () => {
    await writeAll();
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', zip], { encoding: 'utf8' })).toContain('Done testing');
  });

  it('returns every name and its bytes through JSZip', async () => {
    await writeAll();
    const read = await JSZip.loadAsync(readFileSync(zip), { checkCRC32: true });
    expect(Object.keys(read.files)).toEqual(files.map(({ path }) => `${folder}/${path}`));
    for (const { path, content } of files) {
      expect(await read.file(`${folder}/${path}`)?.async('uint8array')).toEqual(content);
    }
  });

  it('returns every file through yauzl, with local headers that match the directory', async () => {
    await writeAll();
    const reader = await openPromise(zip);
    const seen: string[] = [];
    for await (const entry of reader.eachEntry()) {
      const { content } = files[seen.length] ?? { content: null };
      seen.push(entry.fileName);
      expect(await buffer(await reader.openReadStreamPromise(entry))).toEqual(Buffer.from(content ?? 'none'));
      const local = await reader.readLocalFileHeaderPromise(entry);
      expect(local).toMatchObject({
        crc32: entry.crc32,
        compressedSize: content?.length,
        uncompressedSize: content?.length,
        fileName: entry.fileNameRaw,
        // UTF-8 names, no encryption, and no data descriptor.
        generalPurposeBitFlag: 0x800,
        versionNeededToExtract: 20,
        compressionMethod: 0,
      });
      expect(entry.versionNeededToExtract).toBe(20);
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    }
    expect(seen).toEqual(files.map(({ path }) => `${folder}/${path}`));
  });

  it('writes times in UTC, exact in the timestamp field and clamped to DOS years', async () => {
    await writeAll();
    const dos: string[] = [];
    const exact: string[] = [];
    for await (const entry of (await openPromise(zip)).eachEntry()) {
      dos.push(entry.getLastModDate({ forceDosFormat: true, timezone: 'UTC' }).toISOString());
      const stamp = entry.extraFields.find(({ id }) => id === 0x5455)?.data;
      exact.push(stamp ? `${stamp.length} ${stamp[0]} ${new Date(stamp.readInt32LE(1) * 1000).toISOString()}` : 'none');
    }
    expect(dos).toEqual([
      '2025-11-01T10:41:22.000Z',
      '1980-01-01T00:00:00.000Z',
      '1980-01-01T00:00:00.000Z',
      '2107-12-31T23:59:58.000Z',
      '2040-01-01T00:00:00.000Z',
    ]);
    expect(exact).toEqual(['5 1 2025-11-01T10:41:23.000Z', 'none', '5 1 1970-01-01T00:00:00.000Z', 'none', 'none']);
  });

  it('loses what a killed run wrote after its end', async () => {
    volume.write(noise(200_000), { at: 0 });
    const size = await writeAll();
    expect(readFileSync(zip)).toHaveLength(size);
    expect(Object.keys((await JSZip.loadAsync(readFileSync(zip), { checkCRC32: true })).files)).toHaveLength(
      files.length,
    );
  });

  it('may be empty', async () => {
    expect(await closeVolume(volume, 0, folder, [])).toBe(22);
    expect(Object.keys((await JSZip.loadAsync(readFileSync(zip))).files)).toEqual([]);
  });

  it('has exactly the size that the overheads predict', async () => {
    let central = 0;
    let estimate = 0;
    for (const { path, content, modified } of files) {
      const overhead = entryOverhead(folder, { path, bytes: content.length, modified, offset: estimate });
      estimate += overhead.local + content.length;
      central += overhead.central;
    }
    const directory = { entries: files.length, bytes: central, offset: estimate };
    expect(await writeAll()).toBe(estimate + central + endOverhead(directory));
    expect(readFileSync(zip).length).toBe(estimate + central + endOverhead(directory));
  });
});

describe('Appending an entry', () => {
  const content = noise(500);
  const meta = metaOf('data/a.mp4', content);

  it('fails with the needed bytes if the file takes only some of them', () => {
    const full: VolumeFile = { ...volume, write: (bytes) => Math.min(bytes.length, 100) };
    const { local } = entryOverhead(folder, { ...meta, offset: 0 });
    expect(() => appendEntry(full, 0, folder, meta, [content])).toThrow(
      new ExpectedFailure('no-room', String(local + 500)),
    );
  });

  it.each([
    ['less', [content.subarray(1)]],
    ['more', [content, content]],
  ])('fails if the content is %s than declared', (_, chunks) => {
    expect(() => appendEntry(volume, 0, folder, meta, chunks)).toThrow(/declared 500 bytes/);
  });

  it('passes on a failure of the content', () => {
    const content = function* () {
      yield noise(10);
      throw new Error('spool file lost');
    };
    expect(() => appendEntry(volume, 0, folder, meta, content())).toThrow('spool file lost');
  });
});
