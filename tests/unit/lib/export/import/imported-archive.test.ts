import { expect, it } from 'vitest';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { callsOf } from '../../archive/gallery/loaded-gallery';
import { verify } from '../../archive/verify/sample-export';
import { generations } from '../../import/cases';
import { gen } from '../../import/numbered-library';
import { filesOf, itemIn, media, scanFiles, zipOf } from '../../import/pile';
import { isDone, until } from '../harness/export-harness';
import { archiveIn } from './archive-in';
import { createImportHarness, requestFor } from './import-harness';

/** An archive built from two listed videos, one of them without a file, and a picture that no list has. */
async function builtArchive() {
  const world = await createImportHarness();
  const chosen = filesOf({
    'generations.json': JSON.stringify([generations[0], generations[4]]),
    [`${gen(1)}.mp4`]: media.portrait,
    'holiday.png': media.png,
  });
  await world.engine.startImport(await requestFor(chosen, true), chosen);
  await until(world, isDone);
  const [[name, bytes] = ['', new Uint8Array()]] = world.downloads.onDisk;
  return { ...(await archiveIn(world)), zip: { [name.replace(/^.*\//, '')]: new Uint8Array(bytes) } };
}

it('An archive built from files follows the published schema, and Verify finds it intact', async () => {
  const { library, zip } = await builtArchive();
  expect(schemaFaults(library)).toEqual([]);
  expect((await verify(zip)).reports).toMatchObject([
    { damaged: [], missing: [], unexpected: [], account: 'imported' },
  ]);
});

it('An archive built from files marks dates that no list has, in all lists and in the gallery', async () => {
  const { library, text } = await builtArchive();
  const dates = library.items.map(({ dateFrom, status }: Record<string, unknown>) => [dateFrom, status]);
  expect(dates.sort()).toEqual([
    ['file', 'saved'],
    ['id', 'saved'],
    ['id', 'skipped'],
  ]);
  const csv = (await text('data/library.csv')) ?? '';
  const [header = '', ...rows] = csv.trimEnd().split('\r\n');
  expect(header).toMatch(/,dateFrom$/);
  expect(rows.map((row) => row.replace(/^.*,/, '')).sort()).toEqual(['"file"', '"id"', '"id"']);
  const [, items] = callsOf((await text('gallery/data-001.js')) ?? '')[0] ?? [];
  const inGallery = Array.isArray(items) ? items.map(({ dateFrom }) => dateFrom) : [];
  expect(inGallery.sort()).toEqual(['file', 'id', 'id']);
});

it('An archive built from files names its sources and does not mention the site', async () => {
  const { library, text } = await builtArchive();
  expect(library.sources).toEqual([
    { source: 'openai-export', state: 'complete', listed: 2, reason: null },
    { source: 'files', state: 'complete', listed: 1, reason: null },
  ]);
  const report = JSON.parse((await text('data/report.json')) ?? '');
  expect(report.sources.map(({ source }: { source: string }) => source)).toEqual(['openai-export', 'files']);
  expect(report.missing).toMatchObject([{ id: gen(5), status: 'skipped', reason: 'file-missing' }]);
  expect(await text('README.txt')).not.toMatch(/sora\d-|served|the site/);
});

it('An archive built from files reports what was wrong with unreadable files, and which lists break off', async () => {
  const world = await createImportHarness();
  const lost = Object.assign(new File([media.png], 'lost.png'), { arrayBuffer: () => Promise.reject(new TypeError()) });
  const chosen = [
    ...filesOf({
      'export.zip': await zipOf({
        'generations.json': JSON.stringify(generations.slice(0, 2)),
        [`${gen(1)}.mp4`]: '<p>403',
      }),
      [`${gen(2)}.mp4`]: '',
      'b/generations.json': JSON.stringify(generations.slice(2, 4)).slice(0, -9),
      'photos.zip': 'no ZIP at all',
    }),
    { path: 'lost.png', file: lost },
  ];
  await world.engine.startImport(await requestFor(chosen, true), chosen);
  await until(world, isDone);
  const { text, library } = await archiveIn(world);
  const report = JSON.parse((await text('data/report.json')) ?? '');
  expect(report.unreadable).toEqual([
    { path: 'b/generations.json', zip: null, id: null, reason: 'no-list' },
    { path: `${gen(1)}.mp4`, zip: 'export.zip', id: gen(1), reason: 'not-media' },
    { path: `${gen(2)}.mp4`, zip: null, id: gen(2), reason: 'empty' },
    { path: 'lost.png', zip: null, id: null, reason: 'unreadable' },
    { path: 'photos.zip', zip: null, id: null, reason: 'not-a-zip' },
  ]);
  expect(library.sources).toEqual([
    { source: 'openai-export', state: 'partial', listed: 3, reason: 'list-unreadable' },
    { source: 'files', state: 'complete', listed: 0, reason: null },
  ]);
  expect(await text('README.txt')).toContain('data/report.json also lists the chosen files that could not be read.');
});

it('An archive built from files can be imported again, with the same texts, date marks and sources', async () => {
  const { zip } = await builtArchive();
  const again = await scanFiles(zip);
  expect(again.account).toBeNull();
  expect(itemIn(again, gen(1))).toMatchObject({
    sources: ['sora-export'],
    item: { prompt: generations[0]?.prompt, createdAt: '2025-11-11T21:57:54.698Z', dateFrom: 'id' },
  });
  expect(again.items.map(({ item: { dateFrom }, candidates }) => [dateFrom, candidates.length]).sort()).toEqual([
    ['file', 1],
    ['id', 0],
    ['id', 1],
  ]);
});
