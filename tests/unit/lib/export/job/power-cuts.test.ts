import fc from 'fast-check';
import JSZip from 'jszip';
import { afterEach, expect, test, vi } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { JobStore } from '../../../../../lib/model/ports';
import { untilQuiet } from '../../../until-quiet';
import { seeded } from '../../archive/format/sample-library';
import { createMortalDownloads } from '../../browser/killable-downloads';
import { itemsOf } from '../../storage/fresh-store';
import { deferred } from '../harness/deferred';
import { createExportHarness, isDone, served, until } from '../harness/export-harness';
import { account, jobWith, linkTo, never } from '../harness/export-sample';

afterEach(() => {
  vi.restoreAllMocks();
});

const changes = new Set(['create', 'update', 'addPage', 'settle', 'putPart', 'commit', 'close', 'conclude', 'save']);

/**
 * A process that dies before or after one of its changes, or before it changes a file. From then on it gets and does
 * nothing.
 */
function createFate(dieAt: number, onDeath = () => {}) {
  let passed = 0;
  const hasDied = () => passed >= dieAt;
  const dies = () => {
    if (++passed === dieAt) onDeath();
    return hasDied();
  };
  const pass = (): Promise<void> => (dies() ? new Promise(() => {}) : Promise.resolve());
  const step = () => {
    if (dies()) throw new Error('dead');
  };
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || !changes.has(String(name))) return method;
        return async (...given: unknown[]) => {
          await pass();
          const result: unknown = await Reflect.apply(method, target, given);
          await pass();
          return result;
        };
      },
    });
  return { mortal, step, hasDied };
}

const pages = [['gen_a', 'gen_b'], ['gen_c']];
/** Two media files per part: an archive reserves sixteen entries for generated files. */
const choices = { partEntries: 18 };

type PowerCut = { dieAt: number; random: () => number };

/**
 * Runs a whole export, restarting after each power cut, and expects what a user would: every item once in Downloads,
 * in complete parts with the right names, nothing left in the browser's storage, and nothing journaled fetched again.
 * Returns the number of cuts.
 */
async function exportedThrough(cuts: PowerCut[], browser: 'Chromium' | 'Firefox'): Promise<number> {
  let fate = createFate(Number.POSITIVE_INFINITY);
  const world = await createExportHarness({ pages, step: () => fate.step() });
  const downloads = createMortalDownloads(browser, world.memory.bytesOf);
  const strays = new Set<string>();
  world.clock.run();

  const boot = async (over: JobStore) => {
    const rows = await itemsOf(over, 'job1');
    const journaled = rows.flatMap(({ id, status }) => (status === 'saved' ? [linkTo(id).url] : []));
    const before = world.host.requested.length;
    await removeOrphanedFiles(over, world.memory.files);
    const store = fate.mortal(over);
    const { engine } = world.assemble(store, { newId: () => 'job1' }, fate.mortal(downloads.delivery));
    await engine.boot();
    if ((await over.latest()) === null) void engine.start(choices).catch(() => undefined);
    while (!fate.hasDied() && (await over.latest())?.state !== 'done') await world.called.wait(never);
    // What the dead process had started in the system ends.
    await untilQuiet();
    expect(world.host.requested.slice(before).filter((url) => journaled.includes(url))).toEqual([]);
  };

  let store = world.store;
  let happened = 0;
  for (const { dieAt, random } of cuts) {
    fate = createFate(dieAt, world.called.set);
    await boot(store);
    if (!fate.hasDied()) break;
    happened++;
    world.memory.powerCut(random);
    downloads.crash();
    fate = createFate(Number.POSITIVE_INFINITY);
    store = await world.reopen();
    // Firefox only reports a copy's path after it has started. After a kill in between, nobody knows that it is ours.
    const parts = await store.parts('job1');
    const mayStray =
      browser === 'Firefox' && parts.some((part) => part.state === 'saving' && part.downloadPath === null);
    const unknown = [...downloads.onDisk.keys()].filter((name) =>
      parts.every(({ downloadPath }) => downloadPath !== name),
    );
    for (const name of mayStray ? unknown : []) strays.add(name);
  }
  await boot(store);

  expect((await store.latest())?.counts).toMatchObject({ listed: 3, saved: 3, failed: 0, skipped: 0 });
  const parts = await store.parts('job1');
  const copies = [...downloads.onDisk].filter(([name]) => !strays.has(name));
  expect(parts).toHaveLength(2);
  expect(copies.map(([name]) => name).sort()).toEqual(parts.map(({ downloadPath }) => downloadPath));
  if (strays.size === 0)
    expect(parts.map(({ downloadPath }) => downloadPath)).toEqual(parts.map(({ fileName }) => fileName));
  const zips = await Promise.all(copies.map(([, bytes]) => JSZip.loadAsync(bytes, { checkCRC32: true })));
  const files = zips.flatMap((zip) => Object.values(zip.files));
  expect(files.filter(({ name }) => name.includes('/data/videos/'))).toHaveLength(3);
  for (const id of pages.flat()) {
    const file = files.find(({ name }) => name.includes(id));
    expect(await file?.async('uint8array')).toEqual(served(linkTo(id)));
  }
  expect(world.memory.names()).toEqual([]);
  return happened;
}

test.each(['Chromium', 'Firefox'] as const)(
  'A run that loses its power at any change is gone on with at boot, and every item is in Downloads once: %s',
  async (browser) => {
    let dieAt = 1;
    while ((await exportedThrough([{ dieAt, random: seeded(dieAt) }], browser)) > 0) dieAt++;
    expect(dieAt).toBeGreaterThan(100);
  },
);

test('A run survives repeated power cuts, even while it recovers', async () => {
  const cut = fc.record({ dieAt: fc.integer({ min: 1, max: 120 }), seed: fc.integer({ min: 1 }) });
  const cuts = fc.array(cut, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.constantFrom('Chromium', 'Firefox'), async (cuts, browser) => {
      await exportedThrough(
        cuts.map(({ dieAt, seed }) => ({ dieAt, random: seeded(seed) })),
        browser,
      );
    }),
    { seed: 4, numRuns: 20 },
  );
});

test('A job that a failure paused resumes at boot once the failure has ended', async () => {
  let isSignedIn = false;
  let checks = 0;
  const world = await createExportHarness({
    pages,
    site: {
      async account() {
        checks++;
        if (!isSignedIn) throw new ExpectedFailure('signed-out');
        return account;
      },
    },
  });
  await world.store.create(jobWith({ sources: [], state: 'paused', cause: { code: 'signed-out', detail: null } }));
  await world.engine.boot();
  world.clock.run();
  expect((await until(world, () => checks > 5)).state).toBe('paused');
  isSignedIn = true;
  await until(world, isDone);
});

test('A boot without an unfinished job reports that there is nothing to do', async () => {
  const world = await createExportHarness();
  const { engine, idle, idled } = world.assemble(world.store);
  await engine.boot();
  await idled();
  expect([idle(), engine.isBusy()]).toEqual([1, false]);
});

test('What was stored of the items of an export is deleted after its end, at the latest by the next start', async () => {
  let isKilled = true;
  const killed = deferred();
  const world = await createExportHarness({
    store: (over) => ({
      ...over,
      cleanUp: () => (isKilled ? Promise.reject(new Error('killed')).finally(killed.resolve) : over.cleanUp()),
    }),
  });
  await world.engine.start({});
  await killed.promise;
  const job = await world.store.latest();
  expect([job?.state, (await itemsOf(world.store, job?.id ?? '')).length]).toEqual(['done', 3]);

  isKilled = false;
  const later = world.assemble(world.store);
  await later.engine.boot();
  await later.idled();
  expect(await itemsOf(world.store, job?.id ?? '')).toEqual([]);
});
