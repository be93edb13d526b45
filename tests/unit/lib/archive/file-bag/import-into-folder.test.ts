import { expect, test } from 'vitest';
import { type Item, importSources, type Source, siteLists } from '../../../../../lib/model/item';
import type { JobOptions } from '../../../../../lib/model/job';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { found, jobWith, linkTo } from '../../export/harness/export-sample';
import { callsOf } from '../gallery/loaded-gallery';
import { verify } from '../verify/sample-export';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

type Folder = ReturnType<typeof createMemoryFolder>;

const hexId = '690f0000a0b481910011223344556677';
const fromId = { createdAt: '2025-11-08T08:36:32.000Z', dateFrom: 'id' } as const;

const read = (folder: Folder, path: string) => new TextDecoder().decode(folder.files().get(`Sora export/${path}`));
const libraryIn = (folder: Folder) => JSON.parse(read(folder, 'data/library.json'));
const itemIn = (folder: Folder, id: string) =>
  libraryIn(folder).items.find((item: { id: string }) => item.id === id) ?? null;

/** Imports files of OpenAI's export into a folder. */
async function runImport(
  folder: Folder,
  sizes: Record<string, number>,
  fields: Partial<Item> = {},
  options: Partial<JobOptions> = {},
) {
  const [sora1] = jobWith().sources;
  if (sora1 === undefined) throw new Error('no list');
  const source: Source = 'openai-export';
  const world = await createFileBagHarness(sizes, {
    folder,
    options: { origin: 'files', sources: [source], ...options },
    job: { sources: [{ ...sora1, source }] },
    listed: (id) => found(id, { links: [linkTo(id, { variant: 'file', bytes: sizes[id] ?? 0 })], ...fields }, source),
  });
  await world.run();
  return world;
}

async function runExport(folder: Folder, sizes: Record<string, number>, fields: Partial<Item> = {}) {
  const listed = (id: string) => found(id, { links: [linkTo(id, { bytes: sizes[id] ?? 0 })], ...fields });
  const world = await createFileBagHarness(sizes, { folder, listed });
  await world.run();
  return world;
}

async function expectValid(folder: Folder): Promise<void> {
  const files = Object.fromEntries([...folder.files()].map(([path, bytes]) => [path, new Uint8Array(bytes)]));
  expect((await verify(files)).reports).toMatchObject([
    { against: 'manifest', damaged: [], missing: [], unexpected: [] },
  ]);
  expect(schemaFaults(libraryIn(folder))).toEqual([]);
}

test('An import into the folder of an export adds its items, and both kinds are in all lists and in the gallery', async () => {
  const folder = createMemoryFolder();
  await runExport(folder, { gen_a: 1000, gen_b: 2000 });
  const second = await runImport(folder, { gen_b: 2000, [hexId]: 3000 }, fromId);

  expect(second.fetched).toEqual([hexId]);
  await expectValid(folder);
  expect(libraryIn(folder).sources).toEqual([{ source: 'openai-export', state: 'complete', listed: 2, reason: null }]);
  expect(
    libraryIn(folder).items.map(({ id, sources, variant }: Item & Record<string, unknown>) => [id, sources, variant]),
  ).toEqual([
    [hexId, ['openai-export'], 'file'],
    ['gen_b', ['openai-export', 'sora1-library'], 'source'],
    ['gen_a', ['sora1-library'], 'source'],
  ]);
  expect(itemIn(folder, hexId)).toMatchObject(fromId);
  expect(read(folder, 'data/library.csv').split('\r\n', 1)[0]).toMatch(/,mediaType,dateFrom$/);
  expect(read(folder, 'README.txt')).toContain('or as it was in the files that were added');
  const [call] = callsOf(read(folder, 'gallery/data-001.js'));
  expect(call?.[1]).toMatchObject([{ id: hexId, sources: ['openai-export'], dateFrom: 'id' }, {}, {}]);
});

test('An export into the folder of an import keeps what was imported, and only its items name their source', async () => {
  const folder = createMemoryFolder();
  await runImport(folder, { [hexId]: 3000 }, fromId);
  const second = await runExport(folder, { gen_a: 1000 });

  expect(second.fetched).toEqual(['gen_a']);
  await expectValid(folder);
  expect(libraryIn(folder).sources.map(({ source }: { source: string }) => source)).toEqual(siteLists);
  expect(itemIn(folder, hexId)).toMatchObject({
    status: 'saved',
    sources: ['openai-export'],
    variant: 'file',
    ...fromId,
  });
});

test('A date from a list replaces one from an ID, but never the other way round', async () => {
  const ofList = '2025-11-01T10:41:22.000Z';
  for (const order of [
    [runImport, runExport],
    [runExport, runImport],
  ]) {
    const folder = createMemoryFolder();
    for (const run of order) await run(folder, { gen_a: 1000 }, run === runImport ? fromId : { createdAt: ofList });
    const { createdAt, dateFrom, sources } = itemIn(folder, 'gen_a');
    expect([createdAt, dateFrom, sources.toSorted()]).toEqual([ofList, undefined, ['openai-export', 'sora1-library']]);
  }
});

test('An imported file is kept until a larger one is listed', async () => {
  const folder = createMemoryFolder();
  await runImport(folder, { gen_a: 1000, gen_b: 1000 });
  const second = await runExport(folder, { gen_a: 1000, gen_b: 5000 });
  expect(second.fetched).toEqual(['gen_b']);
  expect(['gen_a', 'gen_b'].map((id) => [itemIn(folder, id).variant, itemIn(folder, id).bytes])).toEqual([
    ['file', 1000],
    ['source', 5000],
  ]);
  await expectValid(folder);
});

test('An export from the site does not mention imports: it has no source, column or key for them', async () => {
  const folder = createMemoryFolder();
  await runExport(folder, { gen_a: 1000 });
  for (const path of ['data/library.json', 'data/library.csv', 'data/report.json', 'README.txt', 'gallery/data-001.js'])
    for (const word of [
      'dateFrom',
      ...importSources.filter((source) => source.includes('-') && source !== 'sora-export'),
    ])
      expect(read(folder, path)).not.toContain(word);
});
