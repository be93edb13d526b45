import { describe, expect, test } from 'vitest';
import { found, joining, never, pageOf } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';
import { thrownBy } from '../../sora/fake-site';
import { itemsOf } from '../../storage/fresh-store';
import { createZipPartsHarness, readParts } from './zip-parts-harness';

const once = [
  'README.txt',
  'gallery.html',
  'gallery/data-001.js',
  'gallery/gallery.css',
  'gallery/gallery.js',
  'gallery/library.js',
  'gallery/words.js',
  'bag-info.txt',
  'bagit.txt',
  'data/library.csv',
  'data/library.json',
  'data/report.json',
];

async function finished(world: Awaited<ReturnType<typeof createZipPartsHarness>>) {
  const archive = await world.open();
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();
  return readParts(world.store, world.job, world.memory.bytesOf);
}

const sized = (count: number, size: (n: number) => number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`gen_${String(n).padStart(3, '0')}`, size(n)]));

describe('An archive in ZIP parts', () => {
  test('has every item with its bytes, and all shared files', async () => {
    const sizes = { gen_a: 1000, gen_b: 2000, gen_c: 0 };
    const world = await createZipPartsHarness(sizes);
    const [part, ...others] = await finished(world);

    expect(others).toEqual([]);
    expect(part?.names).toEqual(expect.arrayContaining([...once, 'data/parts/part-001.ndjson']));
    const rows = await itemsOf(world.store, 'job');
    for (const { id, path } of rows)
      expect(await part?.sha256(path ?? '')).toBe(mediaOf(bytesFor(id, sizes[id as keyof typeof sizes])).sha256);
    expect(JSON.parse((await part?.text('data/report.json')) ?? '')).toMatchObject({ counts: { listed: 3, saved: 3 } });
    expect(world.memory.names()).toEqual(['part-job-1.zip']);
    expect(world.memory.held()).toEqual([]);
  });

  test('keeps every part below its limit in bytes, including its directory and generated files', async () => {
    const partBytes = 200_000;
    const parts = await finished(
      await createZipPartsHarness(
        sized(40, (n) => (n * 7919) % 60_000),
        { partBytes },
      ),
    );

    expect(parts.length).toBeGreaterThan(5);
    for (const { bytes, part } of parts) {
      expect(bytes).toBeLessThanOrEqual(partBytes);
      expect(bytes).toBe(part.bytes);
    }
  });

  test('keeps every part below its limit in entries', async () => {
    const parts = await finished(
      await createZipPartsHarness(
        sized(30, () => 10),
        { partEntries: 20 },
      ),
    );

    expect(parts.length).toBeGreaterThan(5);
    for (const { names, part } of parts) {
      expect(names.length).toBeLessThanOrEqual(20);
      expect(names.length).toBe(part.entries);
    }
  });

  test('gives a file larger than a part its own part', async () => {
    const world = await createZipPartsHarness({ gen_a: 10, gen_big: 400_000, gen_c: 10 }, { partBytes: 150_000 });
    const parts = await finished(world);

    const large = parts.filter(({ bytes }) => bytes > 150_000);
    expect(large.map(({ names }) => names.filter((name) => name.startsWith('data/videos')).length)).toEqual([1]);
  });

  test('has no path in two parts, and the lists only in the last part', async () => {
    const parts = await finished(
      await createZipPartsHarness(
        sized(12, () => 30_000),
        { partBytes: 150_000 },
      ),
    );

    const names = parts.flatMap((part) => part.names);
    expect(new Set(names).size).toBe(names.length);
    for (const part of parts.slice(0, -1)) expect(part.names.filter((name) => once.includes(name))).toEqual([]);
    expect(parts.at(-1)?.names).toEqual(expect.arrayContaining(once));
    expect(parts.map(({ part }) => part.last)).toEqual(parts.map((_, n) => n === parts.length - 1));
  });

  test('lists in each part the items in it, and no others', async () => {
    const parts = await finished(
      await createZipPartsHarness(
        sized(12, () => 30_000),
        { partBytes: 150_000 },
      ),
    );

    for (const part of parts) {
      const lines = (await part.text(`data/parts/part-00${part.part.number}.ndjson`)).split('\n').filter(Boolean);
      const paths = lines.map((line) => JSON.parse(line).path);
      expect(paths).toEqual(part.names.filter((name) => name.startsWith('data/videos')));
    }
  });

  test('gives the lists their own part if they no longer fit', async () => {
    const world = await createZipPartsHarness({ gen_a: 60_000 }, { partBytes: 100_000 });
    const parts = await finished(world);

    expect(parts.map(({ bytes }) => bytes <= 100_000)).toEqual([true, true]);
    expect(parts[1]?.names).toEqual(expect.arrayContaining(once));
  });

  test('adds a suffix to names that differ only in case', async () => {
    const world = await createZipPartsHarness({});
    const twins = [
      found('gen_x', { title: 'Fox' }),
      found('GEN_X', { title: 'FOX' }),
      found('gen_X', { title: 'fox' }),
    ];
    await world.store.addPage(pageOf(twins, { state: 'complete', cursor: null }), joining);
    const [part] = await finished(world);

    const media = part?.names.filter((name) => name.startsWith('data/videos')) ?? [];
    expect(media.map((name) => /\((\d)\)\.mp4$/.exec(name)?.[1] ?? '')).toEqual(expect.arrayContaining(['', '2', '3']));
    expect(new Set(media.map((name) => name.toLowerCase())).size).toBe(3);
  });
});

describe('What can go wrong', () => {
  test('a full disk is reported before anything is written, and saved items stay', async () => {
    const world = await createZipPartsHarness({ gen_a: 1000, gen_b: 1000 });
    const archive = await world.open();
    const [row] = await world.store.pendingItems('job', 1);
    world.memory.disk.room = 1000;
    expect(await thrownBy(world.addWaiting(archive))).toMatchObject({ code: 'no-room' });
    archive.close();

    world.memory.disk.room = 1_000_000_000;
    const [part] = await finished(world);
    expect(part?.names.filter((name) => name.includes(row?.id ?? ''))).toHaveLength(1);
    expect((await world.store.get('job')).counts.saved).toBe(2);
  });

  test('a canceled finish leaves no spooled file and closes every part', async () => {
    const world = await createZipPartsHarness({ gen_a: 1000 });
    const archive = await world.open();
    await world.addWaiting(archive);
    expect(await thrownBy(archive.finish(AbortSignal.abort('cancelled')))).toBe('cancelled');
    archive.close();

    expect(world.memory.names()).toEqual(['part-job-1.zip']);
    expect(world.memory.held()).toEqual([]);
    expect(await finished(world)).toHaveLength(1);
  });

  test('an archive that was finished is not finished again after a restart', async () => {
    const world = await createZipPartsHarness({ gen_a: 1000 });
    const before = await finished(world);
    const after = await finished(world);
    expect(after.map(({ part }) => part)).toEqual(before.map(({ part }) => part));
  });

  test('a part whose row has fewer bytes than its journal is not truncated', async () => {
    const world = await createZipPartsHarness({ gen_a: 1000, gen_b: 2000 });
    const archive = await world.open();
    await world.addWaiting(archive);
    archive.close();
    const [part] = await world.store.parts('job');
    const before = world.memory.bytesOf('part-job-1.zip')?.slice();
    if (part) await world.store.putPart({ ...part, bytes: 500 });
    expect(await thrownBy(world.open())).toMatchObject({ code: 'store-damaged' });
    expect(world.memory.bytesOf('part-job-1.zip')).toEqual(before);
    expect(world.memory.held()).toEqual([]);
  });

  test('items of a part whose file is shorter than its journal are fetched again', async () => {
    const world = await createZipPartsHarness({ gen_a: 1000 });
    const archive = await world.open();
    await world.addWaiting(archive);
    archive.close();
    const file = await world.memory.files.open('part-job-1.zip');
    file.truncate(500);
    file.close();

    const again = await world.open();
    expect((await world.store.get('job')).counts.saved).toBe(0);
    await world.addWaiting(again);
    await again.finish(new AbortController().signal);
    again.close();
    expect((await world.store.get('job')).counts.saved).toBe(1);
    expect(world.memory.held()).toEqual([]);
  });
});
