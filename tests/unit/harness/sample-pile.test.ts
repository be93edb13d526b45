import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import type { ChosenFile } from '../../../lib/archive/verify/file-index';
import type { Candidate } from '../../../lib/import/import-types';
import { withScratch } from '../../e2e/harness/scratch';
import { listWithYauzl } from '../../e2e/harness/zip';
import { bytesBody, zeroBody } from '../../replica/http/body';
import { writeSamplePile } from '../../sample-pile/sample-pile';
import { writeZip } from '../../sample-pile/write-zip';
import { placeOf, scanFiles } from '../lib/import/pile';

async function filesBelow(folder: string): Promise<ChosenFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => {
      const lastModified = (await stat(path)).mtimeMs;
      return { path: relative(folder, path), file: new File([await readFile(path)], path, { lastModified }) };
    }),
  );
}

async function sha256Of(file: Candidate | undefined): Promise<string | null> {
  const content = await file?.open();
  if (content === undefined || content === null) return null;
  const bytes = await new Response(content).arrayBuffer();
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

test('a scan of the sample pile finds each of its items, with its best file, texts, date and sources', () =>
  withScratch(async (folder) => {
    const pile = await writeSamplePile(folder);
    const scan = await scanFiles(await filesBelow(folder));
    const found = await Promise.all(
      scan.items.map(async ({ item, sources, candidates }) => ({
        id: item.id,
        kind: item.kind,
        sha256: await sha256Of(candidates[0]),
        prompt: item.prompt,
        createdAt: item.createdAt,
        isDated: item.dateFrom === undefined,
        sources: sources.toSorted(),
      })),
    );
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const expected = pile.items.map((item) => ({ ...item, sources: item.sources.toSorted() }));
    expect(found.sort(byId)).toEqual(expected.sort(byId));
    expect(scan.account).toEqual(pile.account);
    expect(scan.unrecognized.map(placeOf)).toEqual(['Downloads/IMG_2041.jpg']);
    expect(scan.leftOut.map(({ reason }) => reason)).toEqual(['thumbnail']);
    expect(scan.unreadable.map(({ reason }) => reason)).toEqual(['empty', 'not-media']);
  }));

test('the sample pile has the same bytes each time', () =>
  withScratch(async (folder) => {
    const [one, two] = [await writeSamplePile(join(folder, '1')), await writeSamplePile(join(folder, '2'))];
    expect(two.items).toEqual(one.items);
    for (const [nth, zip] of one.zips.entries())
      expect((await readFile(zip)).equals(await readFile(two.zips[nth] ?? ''))).toBe(true);
  }));

test.each([
  {},
  { isDeflated: true },
  { hasDescriptors: true },
  { isZip64: true },
  { isZip64: true, hasDescriptors: true },
])('a ZIP that a test writes with %j is read by yauzl', (style) =>
  withScratch(async (folder) => {
    const path = join(folder, 'a.zip');
    const contents = [
      { path: 'words.txt', body: bytesBody(Buffer.from('words '.repeat(1000))) },
      { path: 'zeros', body: zeroBody(3_000_000) },
    ];
    writeZip(path, contents, style);
    const files = await listWithYauzl(path);
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['words.txt', 6000],
      ['zeros', 3_000_000],
    ]);
    // Zeros take no disk space.
    expect((await stat(path)).blocks * 512).toBeLessThan(1_000_000);
    expect((await openPromise(path)).entryCount).toBe(2);
  }),
);
