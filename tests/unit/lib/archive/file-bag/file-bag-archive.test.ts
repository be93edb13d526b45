import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOnPath } from '../../../../../scripts/system-package.mjs';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { account, found, joining, linkTo, pageOf } from '../../export/harness/export-sample';
import { bytesFor } from '../../export/harness/fake-media';
import { itemsOf } from '../../storage/fresh-store';
import { callsOf } from '../gallery/loaded-gallery';
import { verify } from '../verify/sample-export';
import { createFileBagHarness, onDisk } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

/** The progress of a fully read list. */
const ended = { state: 'complete', cursor: null } as const;

type Folder = ReturnType<typeof createMemoryFolder>;

const python = findOnPath(['python3']);
const unchecked = python === undefined ? ' (python3 SKIPPED: it is not installed)' : '';

/** Expects each bag in a folder to be valid, according to our own check and to one that only knows the RFC. */
async function expectBags(folder: Folder, names: string[]): Promise<void> {
  const files = Object.fromEntries([...folder.files()].map(([path, bytes]) => [path, new Uint8Array(bytes)]));
  const { reports, unrelated } = await verify(files);
  expect(reports.map(({ name }) => name).sort()).toEqual(names.toSorted());
  for (const { against, damaged, missing, unexpected } of reports)
    expect({ against, damaged, missing, unexpected }).toEqual({
      against: 'manifest',
      damaged: [],
      missing: [],
      unexpected: [],
    });
  expect(unrelated).toEqual([]);
  if (python === undefined) return;
  await onDisk(folder.files(), (place) => {
    for (const name of names)
      execFileSync(python, ['tests/long/harness/rfc8493.py', join(place, name)], { stdio: 'pipe' });
  });
}

const read = (folder: Folder, path: string) => new TextDecoder().decode(folder.files().get(`Sora export/${path}`));
const libraryIn = (folder: Folder) => JSON.parse(read(folder, 'data/library.json'));
const media = (folder: Folder) => [...folder.files().keys()].filter((path) => path.endsWith('.mp4'));

describe(`A folder${unchecked}`, () => {
  test('holds every item with its bytes and all shared files, as one valid bag', async () => {
    const sizes = { gen_a: 1000, gen_b: 70_000, gen_c: 0 };
    const world = await createFileBagHarness(sizes, { options: { sidecars: ['json', 'txt'] } });
    await world.run();

    await expectBags(world.folder, ['Sora export']);
    const rows = await itemsOf(world.store, 'job');
    for (const { id, path } of rows)
      expect(world.folder.files().get(`Sora export/${path}`)).toEqual(bytesFor(id, sizes[id as keyof typeof sizes]));
    const library = libraryIn(world.folder);
    expect(schemaFaults(library)).toEqual([]);
    expect(library.items).toHaveLength(3);
    expect(read(world.folder, 'README.txt')).toContain('nothing has to be unpacked');
    expect(callsOf(read(world.folder, 'gallery/library.js'))).toMatchObject([['head', { parts: [], files: 1 }]]);
    expect(world.memory.names()).toEqual([]);
    expect(await world.store.parts('job')).toMatchObject([
      { fileName: 'Pictures/Sora export', last: true, state: 'saved', startedFiles: [] },
    ]);
  });

  test('adds only new items in a second export from another browser, and keeps items that Sora no longer has', async () => {
    const folder = createMemoryFolder();
    const first = await createFileBagHarness({ gen_a: 1000, gen_b: 2000, gen_gone: 500 }, { folder });
    await first.run();
    const before = folder.written.length;
    const second = await createFileBagHarness({ gen_a: 1000, gen_b: 2000, gen_new: 3000 }, { folder });
    await second.run();

    expect(second.fetched).toEqual(['gen_new']);
    expect(folder.written.slice(before).filter((path) => path.endsWith('.mp4'))).toEqual([
      expect.stringContaining('gen_new'),
    ]);
    await expectBags(folder, ['Sora export']);
    const { items } = libraryIn(folder);
    expect(items.map(({ id, status }: { id: string; status: string }) => [id, status]).sort()).toEqual(
      ['gen_a', 'gen_b', 'gen_gone', 'gen_new'].map((id) => [id, 'saved']),
    );
    expect(schemaFaults(libraryIn(folder))).toEqual([]);
    expect(callsOf(read(folder, 'gallery/data-001.js'))[0]?.[1]).toHaveLength(4);
    const report = JSON.parse(read(folder, 'data/report.json'));
    expect(report.counts).toMatchObject({ listed: 3, saved: 3, failed: 0, skipped: 0 });
    expect(read(folder, 'README.txt')).toMatch(
      /^4 files, .*\n\nOf the last export that went into this folder:\nListed 3 = saved 3/m,
    );
    const records = ['part-001', 'part-002'].map((part) => read(folder, `data/parts/${part}.ndjson`));
    expect(records.map((lines) => lines.split('\n').length - 1)).toEqual([3, 1]);
  });

  test('still lists files that an export of only new items skipped', async () => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    const second = await createFileBagHarness({ gen_a: 1000, gen_new: 10 }, { folder });
    await second.store.markItem('job', 'gen_a', 'skipped', 'already-saved');
    await second.run();

    expect(second.fetched).toEqual(['gen_new']);
    expect(libraryIn(folder).items).toMatchObject([
      { id: 'gen_a', status: 'saved', bytes: 1000 },
      { id: 'gen_new', status: 'saved' },
    ]);
    await expectBags(folder, ['Sora export']);
  });

  test('keeps what other lists said about an item earlier, if an export has not read them completely', async () => {
    const folder = createMemoryFolder();
    const inFolder = found('gen_a', { folders: ['Winter'], seed: 7 }, 'sora2-drafts');
    const first = await createFileBagHarness({ gen_a: 1000 }, { folder });
    await first.store.addPage(pageOf([inFolder], ended), joining);
    await first.run();
    const before = libraryIn(folder).items;

    const second = await createFileBagHarness({ gen_a: 1000 }, { folder });
    const cut = { state: 'partial', reason: 'cancelled', cursor: null } as const;
    await second.store.addPage({ ...pageOf([], cut), source: 'sora2-drafts' }, joining);
    await second.run();
    expect(before).toMatchObject([{ folders: ['Winter'], seed: 7, sources: ['sora1-library', 'sora2-drafts'] }]);
    expect(libraryIn(folder).items).toEqual(before);

    // A fully read list is authoritative: the item is no longer in it.
    const third = await createFileBagHarness({ gen_a: 1000 }, { folder });
    await third.run();
    expect(libraryIn(folder).items).toMatchObject([{ folders: [], seed: null, sources: ['sora1-library'] }]);
  });

  test("keeps an item's text if a later export lists only a blank one", async () => {
    const folder = createMemoryFolder();
    const first = await createFileBagHarness({ gen_a: 1000 }, { folder });
    await first.store.addPage(
      pageOf([found('gen_a', { prompt: 'A paper boat', caption: 'Rain' }, 'sora2-drafts')], ended),
      joining,
    );
    await first.run();

    const second = await createFileBagHarness({ gen_a: 1000 }, { folder });
    await second.store.addPage(pageOf([found('gen_a', { prompt: ' ', caption: '' })], ended), joining);
    const cut = { state: 'partial', reason: 'cancelled', cursor: null } as const;
    await second.store.addPage({ ...pageOf([], cut), source: 'sora2-drafts' }, joining);
    await second.run();
    expect(libraryIn(folder).items).toMatchObject([{ id: 'gen_a', prompt: 'A paper boat', caption: 'Rain' }]);
  });

  test.each([
    ['is damaged', (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
    ['was cut short', (bytes: Uint8Array) => bytes.slice(0, 10)],
    ['was removed', () => null],
  ])('fetches a file again that %s, and replaces it', async (_what, harm) => {
    const folder = createMemoryFolder();
    const sizes = { gen_a: 1000, gen_b: 2000 };
    await (await createFileBagHarness(sizes, { folder })).run();
    const [path = ''] = media(folder);
    const whole = folder.files().get(path) ?? new Uint8Array();
    folder.put(path, harm(whole));
    const second = await createFileBagHarness(sizes, { folder });
    await second.run();

    expect(second.fetched).toEqual(['gen_a']);
    expect(folder.files().get(path)).toEqual(whole);
    expect(media(folder)).toHaveLength(2);
    await expectBags(folder, ['Sora export']);
  });

  test.each([
    ['README.txt', 'data/library.csv', 'gallery/gallery.js'],
    ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt'],
  ])('gets its lists rewritten without fetching a file: %s, %s, %s', async (...lost) => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 1000, gen_b: 2000 }, { folder })).run();
    const before = folder.files();
    const { items } = libraryIn(folder);
    for (const path of lost) folder.put(`Sora export/${path}`, null);
    const repair = await createFileBagHarness({}, { folder, options: { scope: 'repair' } });
    await repair.run();

    expect(repair.fetched).toEqual([]);
    await expectBags(folder, ['Sora export']);
    expect([...folder.files().keys()].sort()).toEqual([...before.keys()].sort());
    expect(libraryIn(folder).items).toEqual(items);
    expect(read(folder, 'README.txt')).toMatch(/^2 files, 3 kB/m);
    expect(read(folder, 'README.txt')).toContain('what was damaged or missing in an earlier one');
  });

  test('replaces a file with a better variant', async () => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    const second = await createFileBagHarness({}, { folder });
    const links = [linkTo('gen_a', { variant: 'no_watermark' }), linkTo('gen_a')];
    await second.store.addPage(pageOf([found('gen_a', { title: 'film gen_a', links })], ended), joining);
    await second.run();

    expect(second.fetched).toEqual(['gen_a']);
    expect(media(folder)).toHaveLength(1);
    await expectBags(folder, ['Sora export']);
  });

  test('keeps two accounts apart, each in its own bag', async () => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 10 }, { folder })).run();
    await (
      await createFileBagHarness({ gen_x: 10 }, { folder, job: { account: { ...account, id: 'user-other' } } })
    ).run();
    const again = await createFileBagHarness({ gen_a: 10 }, { folder });
    await again.run();

    expect(again.fetched).toEqual([]);
    await expectBags(folder, ['Sora export', 'Sora export (2)']);
  });

  test('that holds other files is left alone: the bag gets its own subfolder', async () => {
    const folder = createMemoryFolder();
    folder.put('Sora export/holiday.txt', new Uint8Array(3));
    await (await createFileBagHarness({ gen_a: 10 }, { folder })).run();
    expect(folder.files().get('Sora export/holiday.txt')).toEqual(new Uint8Array(3));
    expect([...folder.files().keys()]).toContain('Sora export (2)/bagit.txt');
  });

  test('gives a file a shorter name if its path is too long for the disk', async () => {
    const folder = createMemoryFolder();
    const title = 'a very long title that goes on and on';
    folder.disk.longestPath = `Sora export/data/videos/2025-11/2025-11-01 10-41 ${title}`.length;
    const world = await createFileBagHarness({}, { folder });
    await world.store.addPage(pageOf([found('gen_a', { title }), found('gen_b', { title: 'short' })], ended), joining);
    await world.run();

    expect(media(folder).map((path) => path.replace(/^.*\//, ''))).toEqual([
      '2025-11-01 10-41 short [gen_b].mp4',
      'gen_a.mp4',
    ]);
    await expectBags(folder, ['Sora export']);
  });

  test('lists files that others have added or changed', async () => {
    const folder = createMemoryFolder();
    const options = { sidecars: ['xmp' as const] };
    await (await createFileBagHarness({ gen_a: 1000 }, { folder, options })).run();
    const [path = ''] = media(folder);
    folder.put(`${path}.xmp`, new TextEncoder().encode('<rated/>'));
    folder.put(`${path}.crswap`, new Uint8Array(5));
    const second = await createFileBagHarness({ gen_a: 1000 }, { folder, options });
    await second.run();

    expect(second.fetched).toEqual([]);
    expect(new TextDecoder().decode(folder.files().get(`${path}.xmp`))).toBe('<rated/>');
    expect([...folder.files().keys()].filter((name) => name.endsWith('.crswap'))).toEqual([]);
    await expectBags(folder, ['Sora export']);
  });

  test('that replaces another in the middle of a run gets all files, and keeps its own records', async () => {
    const [lost, folder] = [createMemoryFolder(), createMemoryFolder()];
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    const world = await createFileBagHarness({ gen_b: 10, gen_c: 20 }, { folder: lost });
    const archive = await world.open();
    await world.addWaiting(archive);
    lost.handle = folder.handle;
    await world.run();

    expect(world.fetched).toEqual(['gen_b', 'gen_c', 'gen_b', 'gen_c']);
    const lines = read(folder, 'data/parts/part-001.ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['gen_a', 'gen_b', 'gen_c']);
    await expectBags(folder, ['Sora export']);
  });
});
