import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../import/pile';
import { readOne } from '../../import/read-files';
import { type Files, sampleExport, verify } from './sample-export';

type Sample = Awaited<ReturnType<typeof sampleExport>>;
let sample: Sample;
/** What each part unpacks to, by path below the export's folder. */
let parts: Files[];

async function unpackedParts({ parts, name }: Sample): Promise<Files[]> {
  return Promise.all(
    Object.values(parts).map(async (bytes) => {
      const files: Files = {};
      for (const file of Object.values((await JSZip.loadAsync(bytes)).files))
        files[file.name.slice(name.length + 1)] = new Uint8Array(await file.async('uint8array'));
      return files;
    }),
  );
}

const below = (folder: string, files: Files = {}): Files =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));

/** All parts, each in its own folder. */
const split = (folderOf: (number: number) => string, of = parts): Files =>
  Object.assign({}, ...of.map((files, index) => below(folderOf(index + 1), files)));

const intact = { damaged: [], missing: [], unexpected: [], items: [], repairPlan: null };
const X = 'Sora export 2026-04-20 14-03';

beforeAll(async () => {
  sample = await sampleExport({ partBytes: 60_000 });
  parts = await unpackedParts(sample);
});

/** The folders that each system creates for parts that all contain the folder X. */
const systems: [system: string, folderOf: (number: number) => string][] = [
  ["macOS's Archive Utility", (n) => (n === 1 ? X : `${X} ${n}`)],
  ["macOS's Archive Utility, that opened the last part first", (n) => (n === parts.length ? X : `${X} ${n + 1}`)],
  ["Explorer's Extract all", (n) => `${X} - part 00${n}/${X}`],
  ['Explorer and Files, which number copies', (n) => (n === 1 ? X : `${X} (${n - 1})`)],
  ['Finder, of copies', (n) => (n === 1 ? X : n === 2 ? `${X} copy` : `${X} copy ${n - 1}`)],
  ['a user who renamed them', (n) => `part ${n}`],
];

describe('Parts that were unpacked into separate folders', () => {
  test.each(systems)('count as one complete export: by %s', async (_, folderOf) => {
    expect(parts.length).toBeGreaterThan(2);
    const { reports, unrelated } = await verify(split((n) => `Downloads/${folderOf(n)}`));
    expect(reports).toMatchObject([{ ...intact, against: 'manifest', isZipped: false, parts: { missing: [] } }]);
    expect(unrelated).toEqual([]);
  });

  test.each(systems)('have every item when they are added as already saved: by %s', async (_, folderOf) => {
    const { ids, absent, kind } = await readOne(filesOf(split(folderOf)));
    expect({ kind, ids, absent: absent.count }).toEqual({ kind: 'export', ids: sample.ids, absent: 0 });
  });

  test('are named after the folder without a number', async () => {
    const { reports } = await verify(split((n) => (n === 2 ? X : `${X} ${n + 1}`)));
    expect(reports.map(({ name }) => name)).toEqual([X]);
  });

  test('with one missing only report that part', async () => {
    const { reports } = await verify(split((n) => `${X} ${n}`, parts.with(1, {})));
    expect(reports).toMatchObject([{ damaged: [], unexpected: [], parts: { count: parts.length, missing: [2] } }]);
  });

  test('with some still in their ZIPs count as one export', async () => {
    const [first = ''] = Object.keys(sample.parts);
    const zipped = { [first]: sample.parts[first] ?? new Uint8Array() };
    const { reports } = await verify({ ...zipped, ...split((n) => `${X} ${n}`, parts.with(0, {})) });
    expect(reports).toMatchObject([intact]);
  });

  test('with one unpacked twice count as one export', async () => {
    const { reports } = await verify({ ...split((n) => `${X} ${n}`), ...below(`${X} 9`, parts[0]) });
    expect(reports).toMatchObject([intact]);
  });

  test('with one damaged report its file', async () => {
    const path = Object.keys(parts[0] ?? {}).find((each) => each.endsWith('.mp4')) ?? '';
    const bytes = parts[0]?.[path]?.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) ?? new Uint8Array();
    const { reports } = await verify(split((n) => `${X} ${n}`, parts.with(0, { ...parts[0], [path]: bytes })));
    expect(reports).toMatchObject([{ missing: [], damaged: [{ path, damage: 'sum' }] }]);
  });
});

describe('Folders that are named like those of one export', () => {
  test('are two exports if they are from two runs in the same minute', async () => {
    const other = await unpackedParts(await sampleExport({ partBytes: 60_000, sidecars: ['txt'] }));
    const [first, second] = [split((n) => `${X} ${n}`), split((n) => `${X} (2) ${n}`, other)];
    const { reports } = await verify({ ...first, ...second });
    expect(reports).toMatchObject([intact, intact]);
  });

  test('are two exports if each has everything', async () => {
    const { reports } = await verify({
      ...below(X, Object.assign({}, ...parts)),
      ...below(`${X} 2`, Object.assign({}, ...parts)),
    });
    expect(reports).toMatchObject([intact, intact]);
    expect(reports.map(({ name }) => name)).toEqual([X, `${X} 2`]);
  });
});
