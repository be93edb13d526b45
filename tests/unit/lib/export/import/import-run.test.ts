import { expect, it } from 'vitest';
import type { ChosenFile } from '../../../../../lib/archive/verify/file-index';
import { savedAmong } from '../../../../../lib/storage/history/item-history';
import { filesOf, media, videoOf, zipOf } from '../../import/pile';
import { deferred } from '../harness/deferred';
import { isDone, until } from '../harness/export-harness';
import { found, linkTo } from '../harness/export-sample';
import { archiveIn } from './archive-in';
import { createImportHarness, requestFor } from './import-harness';

const idEnding = (end: string) => `gen_01k6qf2m9yfx7bq0v9x5n3z8${end}`;
const [one, two, three] = [idEnding('r1'), idEnding('r2'), idEnding('r3')];
const listOf = (...ids: string[]) =>
  JSON.stringify(
    ids.map((id) => ({
      id,
      task_id: 'task_1',
      width: 480,
      height: 848,
      title: '',
      prompt: `Prompt of ${id}`,
      url: '',
    })),
  );

async function build(
  world: Awaited<ReturnType<typeof createImportHarness>>,
  chosen: ChosenFile[],
  unrecognized = false,
) {
  await world.engine.startImport(await requestFor(chosen, unrecognized), chosen);
  return until(world, isDone);
}

it('An import builds one archive from several ZIPs without sending a request', async () => {
  const world = await createImportHarness();
  const chosen = filesOf({
    'export-1.zip': await zipOf({ 'generations.json': listOf(one, two, three), [`${one}.mp4`]: videoOf(480, 848) }),
    'export-2.zip': await zipOf({ 'generations.json': listOf(one, two), [`${two}.mp4`]: videoOf(640, 360) }, 'DEFLATE'),
    'holiday.png': media.png,
  });
  const job = await build(world, chosen);
  expect(job.counts).toMatchObject({ listed: 3, saved: 2, skipped: 1, failed: 0 });

  const { library, items, bytesOf, text } = await archiveIn(world);
  expect(library.account).toEqual({ id: 'imported', username: null });
  const common = { sources: ['openai-export'] };
  expect(items).toMatchObject([
    { ...common, id: one, prompt: `Prompt of ${one}`, status: 'saved', reason: null, variant: 'file' },
    { ...common, id: two, prompt: `Prompt of ${two}`, status: 'saved', reason: null, variant: 'file' },
    { ...common, id: three, prompt: `Prompt of ${three}`, status: 'skipped', reason: 'file-missing', variant: null },
  ]);
  expect(items[0] && (await bytesOf(items[0]))).toEqual(videoOf(480, 848));
  expect(items[1] && (await bytesOf(items[1]))).toEqual(videoOf(640, 360));
  expect(await text('data/parts/part-001.ndjson')).toContain('"source":"openai-export"');
});

it('An import makes items of unrecognized files if the user wants them', async () => {
  const world = await createImportHarness();
  const job = await build(world, filesOf({ 'holiday.png': media.png, 'a.txt': 'no media' }), true);
  expect(job.counts).toMatchObject({ listed: 1, saved: 1 });
  const { items, bytesOf } = await archiveIn(world);
  expect(items[0]?.id).toMatch(/^sha256-[0-9a-f]{32}$/);
  expect(items[0]).toMatchObject({ kind: 'image', createdAt: '2026-05-03T02:01:00.000Z', sources: ['files'] });
  expect(items[0] && (await bytesOf(items[0]))).toEqual(media.png);
});

it('An import uses the next best file of an item if the best one is damaged', async () => {
  const world = await createImportHarness();
  const whole = videoOf(480, 848, 500);
  const zip = await zipOf({ [`${one}.mp4`]: videoOf(640, 960, 600) });
  // Flips a byte of the entry's content.
  const at = zip.length - 300;
  zip[at] = (zip[at] ?? 0) ^ 0xff;
  await build(world, filesOf({ 'best.zip': zip, [`${one}.mp4`]: whole }));
  const { items, bytesOf } = await archiveIn(world);
  expect(items).toMatchObject([{ id: one, status: 'saved' }]);
  expect(items[0] && (await bytesOf(items[0]))).toEqual(whole);
});

it('An import prefers a smaller intact file to a larger incomplete download, and uses that one if there is no other', async () => {
  const world = await createImportHarness();
  const brokenOff = videoOf(640, 960, 900).subarray(0, 700);
  const intact = videoOf(480, 848, 500);
  const chosen = filesOf({
    'a.zip': await zipOf({ [`${one}.mp4`]: brokenOff, [`${two}.mp4`]: brokenOff }),
    'b.zip': await zipOf({ [`${one}.mp4`]: intact }, 'DEFLATE'),
    'c.zip': await zipOf({ [`${two}.mp4`]: brokenOff }),
  });
  expect((await build(world, chosen)).counts).toMatchObject({ saved: 2, failed: 0 });
  const { items, bytesOf } = await archiveIn(world);
  const saved = await Promise.all(items.map(bytesOf));
  expect(saved).toEqual([intact, brokenOff].map((bytes) => new Uint8Array(bytes)));
});

it('An import fails an item whose only file is damaged, and saves the others', async () => {
  const world = await createImportHarness();
  const zip = await zipOf({ [`${one}.mp4`]: videoOf(640, 960, 600) });
  const at = zip.length - 300;
  zip[at] = (zip[at] ?? 0) ^ 0xff;
  const cut = media.landscape.subarray(0, media.landscape.length - 100);
  const job = await build(world, filesOf({ 'a.zip': zip, [`${two}.mp4`]: cut, [`${three}.mp4`]: media.portrait }));
  expect(job.counts).toMatchObject({ saved: 1, failed: 2 });
  expect(job.failures).toEqual({ damaged: 2 });
});

it('An import fails an item whose only file cannot be read', async () => {
  const world = await createImportHarness();
  const zip = await zipOf({ [`${one}.mp4`]: videoOf(640, 960, 600), 'generations.json': listOf(one) }, 'DEFLATE');
  // The compressed data starts with an invalid block type.
  zip[30 + `${one}.mp4`.length] = 0xff;
  const job = await build(world, filesOf({ 'sora-data-files-export-1.zip': zip }));
  expect(job.counts).toMatchObject({ listed: 1, saved: 0, failed: 1 });
  expect((await archiveIn(world)).items).toMatchObject([{ id: one, status: 'failed', reason: 'damaged' }]);
});

/** A run of three files that was killed after the first was saved. */
async function killedRun() {
  const world = await createImportHarness({ hangs: (url) => !url.includes(one) });
  const chosen = filesOf(Object.fromEntries([one, two, three].map((id) => [`${id}.mp4`, videoOf(480, 848)])));
  await world.engine.startImport(await requestFor(chosen), chosen);
  await until(world, ({ counts }) => counts.saved > 0);
  const killed = await world.restart();
  await until(killed, ({ cause }) => cause === 'files-needed');
  return { killed, chosen };
}

it('A killed import continues in the same part once it has its files again', async () => {
  const { killed, chosen } = await killedRun();
  expect(await killed.store.latest()).toMatchObject({ state: 'paused', cause: { code: 'files-needed', detail: '3' } });

  const [first, second, third] = chosen;
  if (!first || !second || !third) throw new Error('three files were chosen');
  const changed = { ...second, file: new File([videoOf(480, 848)], 'x', { lastModified: 1 }) };
  expect(await killed.engine.offerFiles([first, changed])).toEqual({ missing: 2, total: 3 });
  expect(await killed.engine.offerFiles([second, third])).toEqual({ missing: 0, total: 3 });
  expect(await until(killed, isDone)).toMatchObject({ counts: { listed: 3, saved: 3 } });
  expect((await archiveIn(killed)).items.map(({ status }) => status)).toEqual(['saved', 'saved', 'saved']);
});

it('An import continues without missing files if the user says so, and reports what they contained', async () => {
  const { killed, chosen } = await killedRun();
  expect(await killed.engine.offerFiles(chosen.slice(0, 2))).toEqual({ missing: 1, total: 3 });
  await killed.engine.skipMissingFiles();
  expect(await until(killed, isDone)).toMatchObject({ counts: { listed: 3, saved: 2, skipped: 1, failed: 0 } });
  const { items } = await archiveIn(killed);
  expect(items.find(({ id }) => id === three)).toMatchObject({ status: 'skipped', reason: 'file-missing' });
});

it('An import saves a file that only a missing list assigned to its item', async () => {
  const requested = deferred();
  const hangs = () => {
    requested.resolve();
    return true;
  };
  const world = await createImportHarness({ hangs });
  const task = '01k6qf2m9yfx7bq0v9x5n3z8t1';
  const list = JSON.stringify([{ id: one, task_id: `task_${task}`, prompt: '', title: '', url: '' }]);
  const name = `20251001_1200_Kites_storyboard_${task}.mp4`;
  const chosen = filesOf({ 'generations.json': list, [name]: videoOf(480, 848) });
  await world.engine.startImport(await requestFor(chosen), chosen);
  await requested.promise;
  const killed = await world.restart();
  await until(killed, ({ cause }) => cause === 'files-needed');
  await killed.engine.offerFiles(chosen.slice(1));
  await killed.engine.skipMissingFiles();
  await until(killed, isDone);
  expect((await archiveIn(killed)).items).toMatchObject([{ id: one, status: 'saved' }]);
});

it('An import can be canceled while it waits for its files, and keeps what is saved', async () => {
  const { killed } = await killedRun();
  await killed.engine.cancel();
  expect(await until(killed, isDone)).toMatchObject({ cancelled: true, counts: { saved: 1 } });
  expect((await archiveIn(killed)).items.filter(({ status }) => status === 'saved')).toHaveLength(1);
});

it('An import waits while the disk is full, and continues by itself once there is room', async () => {
  const world = await createImportHarness();
  const chosen = filesOf(Object.fromEntries([one, two].map((id) => [`${id}.mp4`, videoOf(480, 848, 5000)])));
  world.memory.disk.room = 7000;
  await world.engine.startImport(await requestFor(chosen), chosen);
  await until(world, ({ cause }) => cause === 'no-room');
  world.memory.disk.room = 1e10;
  expect((await until(world, isDone)).counts).toMatchObject({ listed: 2, saved: 2, failed: 0 });
  const { items, bytesOf } = await archiveIn(world);
  expect(await Promise.all(items.map(bytesOf))).toEqual([videoOf(480, 848, 5000), videoOf(480, 848, 5000)]);
});

it('An import shows the current run instead of starting a second one', async () => {
  const world = await createImportHarness();
  const chosen = filesOf({ [`${one}.mp4`]: videoOf(480, 848) });
  const others = filesOf({ [`${two}.mp4`]: videoOf(480, 848) });
  const started = await world.engine.startImport(await requestFor(chosen), chosen);
  expect(started.origin).toBe('files');
  expect((await world.engine.start({})).job).toBe(started.job);
  expect((await world.engine.startImport(await requestFor(others), others)).job).toBe(started.job);
  await until(world, isDone);
  expect((await archiveIn(world)).items.map(({ id }) => id)).toEqual([one]);
});

it('Imported items count as already saved for every account, unless Sora lists a larger file', async () => {
  const world = await createImportHarness();
  const [small, large] = [videoOf(480, 848, 500), videoOf(480, 848, 900)];
  await build(world, filesOf({ [`${one}.mp4`]: large, [`${two}.mp4`]: small }));
  const listedWith = (id: string, bytes: number | null) => found(id, { links: [linkTo(id, { bytes })] });
  const outcomes = await world.store.knownOutcomes('user-any', [
    listedWith(one, null),
    listedWith(two, 900),
    listedWith(three, 900),
  ]);
  expect([...outcomes]).toEqual([[one, 'saved']]);
  expect(await savedAmong(world.database, 'user-any', [one, three])).toEqual([one]);
});
