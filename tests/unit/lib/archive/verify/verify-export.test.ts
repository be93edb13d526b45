import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { selectionArchive } from '../../../../../lib/archive/selection/selection-archive';
import type { VerifyProgress } from '../../../../../lib/archive/verify/verify-export';
import { rowWith } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';
import { head } from '../format/sample-library';
import { chosen, type Files, sampleExport, verify } from './sample-export';

type Sample = Awaited<ReturnType<typeof sampleExport>>;
let sample: Sample;
beforeAll(async () => {
  sample = await sampleExport();
});

const mediaIn = (files: Files) => Object.keys(files).filter((path) => path.endsWith('.mp4'));
/** A copy with one changed byte. */
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
const indexOf = (bytes: Uint8Array, text: string, from = 0) => Buffer.from(bytes).indexOf(text, from);
const without = (files: Files, ...paths: string[]) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
const intact = { damaged: [], missing: [], unexpected: [], items: [] };

describe('An intact export', () => {
  test('is found intact in its parts', async () => {
    const { reports, unrelated, unreadable } = await verify(sample.parts);
    const files = Object.keys(sample.unpacked).length - 1;
    expect(Object.keys(sample.parts).length).toBeGreaterThan(1);
    expect(reports).toMatchObject([
      { ...intact, name: sample.name, against: 'manifest', account: 'user-fixture', intact: { files } },
    ]);
    expect(reports[0]?.parts).toEqual({ count: Object.keys(sample.parts).length, missing: [] });
    expect([unrelated, unreadable]).toEqual([[], []]);
  });

  test('is found intact when it was unpacked, and its progress counts every byte', async () => {
    const reported: VerifyProgress[] = [];
    const { reports } = await verify(sample.unpacked, (progress) => reported.push({ ...progress }));
    expect(reports).toMatchObject([intact]);
    const last = reported.at(-1);
    expect(last?.files).toBe(last?.ofFiles);
    expect(last?.bytes).toBe(last?.ofBytes);
    expect(reported.every(({ bytes }, index) => bytes >= (reported[index - 1]?.bytes ?? 0))).toBe(true);
  });

  test('is found in any folder, and next to other exports', async () => {
    const below = Object.fromEntries(
      Object.entries(sample.unpacked).map(([path, bytes]) => [`Downloads/${path}`, bytes]),
    );
    const { reports, unrelated } = await verify({
      ...below,
      ...sample.parts,
      'Downloads/letter.txt': new Uint8Array(3),
    });
    expect(reports.map(({ name }) => name)).toEqual([sample.name, sample.name]);
    expect(reports).toMatchObject([intact, intact]);
    expect(unrelated).toEqual(['Downloads/letter.txt']);
  });

  test('is found intact on a file system that has changed case or normalization', async () => {
    const { unpacked } = await sampleExport({ nameTemplate: 'é {title}' });
    for (const change of [(path: string) => path.normalize('NFD'), (path: string) => path.replace('film', 'FILM')])
      expect(
        (await verify(Object.fromEntries(Object.entries(unpacked).map(([path, bytes]) => [change(path), bytes]))))
          .reports,
      ).toMatchObject([intact]);
  });

  test('is found intact after somebody has repacked it with compression', async () => {
    const zip = new JSZip();
    for (const [path, bytes] of Object.entries(sample.unpacked)) zip.file(path, bytes);
    const packed = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', streamFiles: true });
    expect((await verify({ 'mine.zip': new Uint8Array(packed) })).reports).toMatchObject([intact]);
  });

  test('is checked with its sidecars', async () => {
    const { unpacked } = await sampleExport({ sidecars: ['json'] });
    expect((await verify(unpacked)).reports).toMatchObject([intact]);
    const sidecar = Object.keys(unpacked).find((path) => path.endsWith('.mp4.json')) ?? '';
    expect((await verify(without(unpacked, sidecar))).reports).toMatchObject([
      { missing: [sidecar.replace(`${sample.name}/`, '')], items: [] },
    ]);
  });
});

describe('An export whose sidecars were edited, as by a photo manager,', () => {
  const sidecarIn = (files: Files, ending: string) => Object.keys(files).find((path) => path.endsWith(ending)) ?? '';
  const edited = new TextEncoder().encode('<x:xmpmeta xmp:Rating="5"/>');

  test.each(['.mp4.xmp', '.mp4.json'])('has a changed %s, nothing damaged and nothing to fetch', async (ending) => {
    const { unpacked, name } = await sampleExport({ sidecars: ['json', 'xmp'] });
    const path = sidecarIn(unpacked, ending);
    const { reports } = await verify({ ...unpacked, [path]: edited });
    const changed = [{ path: path.replace(`${name}/`, ''), zip: null }];
    expect(reports).toMatchObject([{ ...intact, changed, repairPlan: null }]);
  });

  test('is damaged where the ZIP itself says that the bytes are not what was packed', async () => {
    const { parts } = await sampleExport({ sidecars: ['json'] });
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(parts);
    const start = indexOf(bytes, '"format"');
    const { reports } = await verify({ ...parts, [name]: flipped(bytes, start) });
    expect(reports).toMatchObject([{ changed: [], damaged: [{ damage: 'sum' }] }]);
  });
});

describe('An export with faults', () => {
  test('with one changed byte in a part reports the file, the part, and the item to fetch again', async () => {
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(sample.parts);
    const start = indexOf(bytes, '.mp4') + 100;
    const { reports } = await verify({ ...sample.parts, [name]: flipped(bytes, start) });
    expect(reports).toMatchObject([{ missing: [], unexpected: [], damaged: [{ zip: name, damage: 'sum' }] }]);
    const [{ damaged, items }] = reports as [(typeof reports)[number]];
    expect(items).toHaveLength(1);
    expect(damaged[0]?.path).toContain(`[${items[0]}].mp4`);
  });

  test('whose directory has another CRC is not called intact', async () => {
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(sample.parts);
    const header = indexOf(bytes, 'PK\x01\x02');
    const { reports } = await verify({ ...sample.parts, [name]: flipped(bytes, header + 16) });
    expect(reports[0]?.damaged).toMatchObject([{ zip: name, damage: 'crc' }]);
  });

  test('whose local header is missing is reported as unreadable', async () => {
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(sample.parts);
    const { reports } = await verify({ ...sample.parts, [name]: flipped(bytes, 1) });
    // Only its first bytes show that it is a ZIP.
    expect(reports[0]?.parts.missing).toEqual([1]);
    const second = indexOf(bytes, 'PK\x03\x04', 10);
    expect((await verify({ ...sample.parts, [name]: flipped(bytes, second) })).reports[0]?.damaged).toMatchObject([
      { damage: 'unreadable' },
    ]);
  });

  test('with a part that was not chosen reports the part, its files, and all items in it', async () => {
    const names = Object.keys(sample.parts);
    const { reports } = await verify(without(sample.parts, names[1] ?? ''));
    expect(reports[0]?.parts).toEqual({ count: names.length, missing: [2] });
    expect(reports[0]?.damaged).toEqual([]);
    expect(reports[0]?.missing.length).toBeGreaterThan(1);
    expect(reports[0]?.items).toHaveLength(reports[0]?.missing.filter((path) => path.endsWith('.mp4')).length ?? -1);
    expect(reports[0]?.items.length).toBeGreaterThan(0);
  });

  test('without its last part is checked against the records of the existing parts', async () => {
    const last = Object.keys(sample.parts).at(-1) ?? '';
    const { reports } = await verify(without(sample.parts, last));
    expect(reports).toMatchObject([
      { ...intact, against: 'records', account: null, parts: { count: null, missing: [] } },
    ]);
    expect(reports[0]?.intact.files).toBeGreaterThan(0);
  });

  test('with a truncated part reports that it cannot be read, and what is missing because of it', async () => {
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(sample.parts);
    const { reports, unreadable } = await verify({ ...sample.parts, [name]: bytes.slice(0, -10) });
    expect(unreadable).toEqual([{ zip: name, fault: 'cut-short' }]);
    expect(reports[0]?.parts.missing).toEqual([1]);
  });

  test.each([
    ['is shorter', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1), 'size'],
    ['has a changed byte', (bytes: Uint8Array<ArrayBuffer>) => flipped(bytes, 7), 'sum'],
  ])('unpacked, with a file that %s, reports it', async (_, change, damage) => {
    const [media = ''] = mediaIn(sample.unpacked);
    const { reports } = await verify({
      ...sample.unpacked,
      [media]: change(sample.unpacked[media] ?? new Uint8Array()),
    });
    expect(reports).toMatchObject([{ missing: [], unexpected: [], damaged: [{ zip: null, damage }] }]);
  });

  test('unpacked, with a file that the disk cannot read, reports it', async () => {
    const [media = ''] = mediaIn(sample.unpacked);
    const files = chosen(sample.unpacked);
    const broken = new Blob(['x'.repeat(25_000)]);
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const { reports } = await verify(files.map((one) => (one.path === media ? { ...one, file: broken } : one)));
    expect(reports[0]?.damaged).toMatchObject([{ damage: 'unreadable' }]);
    expect(reports[0]?.items).toHaveLength(1);
  });

  test('with unlisted files reports them, inside and outside data/', async () => {
    const root = `${sample.name}/`;
    const { reports } = await verify({
      ...sample.unpacked,
      [`${root}data/notes.txt`]: new Uint8Array(1),
      [`${root}photo.txt`]: new Uint8Array(1),
    });
    expect(reports).toMatchObject([{ damaged: [], missing: [], items: [] }]);
    expect(reports[0]?.unexpected.map(({ path }) => path)).toEqual(['data/notes.txt', 'photo.txt']);
  });

  test('whose README or list was changed reports it, although no item has to be fetched', async () => {
    for (const path of ['README.txt', 'data/report.json', 'data/library.json']) {
      const file = `${sample.name}/${path}`;
      const { reports } = await verify({
        ...sample.unpacked,
        [file]: flipped(sample.unpacked[file] ?? new Uint8Array(), 40),
      });
      expect(reports).toMatchObject([{ missing: [], items: [], damaged: [{ path, damage: 'sum' }] }]);
    }
  });

  test.each([
    [['README.txt', 'gallery.html', 'data/library.csv', 'manifest-sha256.txt'], 'write-lists'],
    [['data/report.json', 'data/library.json'], 'export'],
    [['data/parts/part-001.ndjson'], 'export'],
  ] as const)('with all media, but without %s, needs nothing fetched: %s', async (lost, repairPlan) => {
    const paths = lost.map((path) => `${sample.name}/${path}`);
    const { reports } = await verify(without(sample.unpacked, ...paths));
    expect(reports).toMatchObject([{ items: [], damaged: [], parts: { missing: [] }, repairPlan }]);
  });

  test('with only a damaged list in a ZIP needs a new export, because nothing can be written there', async () => {
    const name = Object.keys(sample.parts).at(-1) ?? '';
    const bytes = sample.parts[name] ?? new Uint8Array();
    const damaged = flipped(bytes, indexOf(bytes, 'This is an export of'));
    const { reports } = await verify({ ...sample.parts, [name]: damaged });
    expect(reports).toMatchObject([{ damaged: [{ path: 'README.txt' }], items: [], repairPlan: 'export' }]);
  });

  test('with missing parts asks for those first', async () => {
    const last = Object.keys(sample.parts).at(-1) ?? '';
    expect((await verify(without(sample.parts, last))).reports).toMatchObject([{ repairPlan: null }]);
    expect((await verify(sample.parts)).reports).toMatchObject([{ repairPlan: null }]);
  });

  test('with two copies of a part, one of them damaged, says which', async () => {
    const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(sample.parts);
    const copy = name.replace('.zip', ' (1).zip');
    const { reports } = await verify({ ...sample.parts, [copy]: flipped(bytes, indexOf(bytes, '.mp4') + 100) });
    expect(reports).toMatchObject([{ damaged: [{ zip: copy }] }]);
  });
});

test('a selection that was saved at once is checked against its own list', async () => {
  const saved = { ...rowWith('gen_1'), status: 'saved' as const };
  const content = { row: saved, media: mediaOf(bytesFor('gen_1', 100)), variant: 'source' };
  const zip = new Uint8Array(
    await (
      await selectionArchive('Sora selection', head, [content], [], { nameTemplate: defaultTemplate, sidecars: [] })
    ).arrayBuffer(),
  );
  const { reports } = await verify({ 'Sora selection.zip': zip });
  expect(reports).toMatchObject([{ ...intact, against: 'list', intact: { files: 1 }, parts: { missing: [] } }]);
  const changed = await verify({ 'Sora selection.zip': flipped(zip, indexOf(zip, '.mp4') + 50) });
  expect(changed.reports).toMatchObject([{ damaged: [{ damage: 'sum' }], items: ['gen_1'] }]);
});

test('other files are not mistaken for an export', async () => {
  const zip = new JSZip();
  zip.file('data/a.txt', 'a');
  const bytes = new Uint8Array(await zip.generateAsync({ type: 'uint8array' }));
  const { reports, unrelated, unreadable } = await verify({
    'holiday.zip': bytes,
    'empty.zip': new Uint8Array(0),
    'a.txt': bytes,
  });
  expect([reports, unreadable]).toEqual([[], []]);
  expect(unrelated.sort()).toEqual(['a.txt', 'empty.zip', 'holiday.zip']);
});
