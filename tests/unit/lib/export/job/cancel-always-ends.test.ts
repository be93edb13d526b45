import { describe, expect, test } from 'vitest';
import { ExpectedFailure, failureCodes } from '../../../../../lib/model/failure';
import type { Job } from '../../../../../lib/model/job';
import { createExportHarness, isDone, served, until } from '../harness/export-harness';
import { jobWith, start } from '../harness/export-sample';
import { cancelUntilOver, cancelWithin, comesTrue, isOver } from '../harness/press-cancel';

const states = {
  'that runs': { state: 'running' },
  'that is held up': { state: 'paused' },
  'that was canceled once': { state: 'paused', cancelled: true, cancelRequested: true },
} satisfies Record<string, Partial<Job>>;

describe.each(Object.entries(states))('A job %s', (_what, fields) => {
  test.each([...failureCodes, null])(
    'ends with one Cancel whatever its cause, and another can start: %s',
    async (code) => {
      const world = await createExportHarness();
      const cause = code === null ? null : { code, detail: null };
      await world.store.create(jobWith({ ...fields, cause, sources: [], id: 'old', startedAt: start - 1 }));
      await world.engine.boot();
      expect(await cancelUntilOver(world)).toBe(1);
      world.clock.run();
      await world.engine.start({});
      expect((await until(world, ({ state }) => state === 'done')).counts.saved).toBe(3);
    },
  );
});

const hangs = () => new Promise<never>(() => {});

describe('Cancel ends a run', () => {
  test.each([
    ['a list', { site: { list: () => ({ [Symbol.asyncIterator]: () => ({ next: hangs }) }) as never } }],
    ['a file', { answer: hangs }],
    ['a session check', { site: { check: hangs }, answer: () => Promise.reject(new ExpectedFailure('signed-out')) }],
  ])('that waits forever for %s', async (_what, options) => {
    const world = await createExportHarness(options);
    await world.engine.start({});
    await comesTrue(world, 2_000, () => false);
    expect(await cancelUntilOver(world)).toBe(1);
  });

  test('whose outcomes the store cannot remember by then, and they are remembered later', async () => {
    const world = await createExportHarness({
      pages: [['gen_a', 'gen_b', 'gen_c', 'gen_d']],
      fate: ({ fileName }) => (fileName.includes('part 001') ? {} : { state: 'in_progress' }),
      store: (store) => ({ ...store, rememberJob: () => Promise.reject(new ExpectedFailure('no-room', '1')) }),
    });
    await world.engine.start({ partEntries: 18 });
    await comesTrue(world, 2_000, () => world.downloads.copies.length > 1);
    await cancelUntilOver(world);
    const saved = async () => (await world.store.pastItems({ savedIn: 'job1', parts: [1] })).map(({ id }) => id);
    await comesTrue(world, 1_000, async () => (await saved()).length > 0);
    expect(await saved()).toEqual(['gen_a', 'gen_b']);
  });

  test('whose outcomes are only remembered when the next export starts, which then leaves out what is saved', async () => {
    const refuse = () => Promise.reject(new ExpectedFailure('no-room', '1'));
    const world = await createExportHarness({
      pages: [['gen_a', 'gen_b', 'gen_c', 'gen_d']],
      fate: ({ fileName }) => (fileName.includes('part 001') ? {} : { state: 'in_progress' }),
      store: (store) => ({ ...store, rememberJob: refuse, cleanUp: refuse }),
    });
    await world.engine.start({ partEntries: 18 });
    await comesTrue(world, 2_000, () => world.downloads.copies.length > 1);
    await cancelUntilOver(world);
    await world.engine.start({ scope: { type: 'new' } });
    await comesTrue(world, 2_000, async () => (await world.store.latest())?.counts.listed === 4);
    expect((await world.store.latest())?.counts).toMatchObject({ listed: 4, skipped: 2 });
  });

  test('whose file does not open the second time', async () => {
    const world = await createExportHarness({ files: (files) => ({ ...files, open: hangs }) });
    await world.engine.start({});
    await comesTrue(world, 1_000, () => false);
    await cancelUntilOver(world);
  });

  test('whose part never finishes copying, at the second press, and reports how many parts were given up', async () => {
    const world = await createExportHarness({ fate: () => ({ state: 'in_progress' }) });
    await world.engine.start({});
    await comesTrue(world, 1_000, () => world.downloads.copies.length > 0);
    expect(await cancelUntilOver(world)).toBe(2);
    expect(await world.store.latest()).toMatchObject({
      cancelled: true,
      undelivered: 1,
      counts: { saved: 0, skipped: 3 },
    });
    expect(world.reported.at(-1)).toMatchObject({ state: 'done', undelivered: 1 });
  });

  test('that restarted after the browser was killed after the first Cancel', async () => {
    const world = await createExportHarness({ fate: () => ({ state: 'in_progress' }) });
    await world.engine.start({});
    await comesTrue(world, 1_000, () => world.downloads.copies.length > 0);
    await world.engine.cancel();
    const { engine } = world.assemble(await world.reopen());
    await engine.boot();
    void engine.cancel();
    expect(await comesTrue(world, cancelWithin, () => isOver(world))).toBe(true);
  });

  test.each(['save-failed', 'save-cancelled', 'no-room', 'store-broken', 'bug'] as const)(
    'whose part is not saved, after one more attempt: %s',
    async (code) => {
      const world = await createExportHarness();
      const save = () => Promise.reject(new ExpectedFailure(code));
      const { engine } = world.assemble(world.store, {}, { ...world.downloads.delivery, save });
      await engine.start({});
      await comesTrue(world, 1_000, () => false);
      await cancelUntilOver(world, engine);
    },
  );
});

test('Cancel aborts a start that the site does not respond to', async () => {
  const world = await createExportHarness({ site: { account: hangs } });
  const started = world.engine.start({});
  expect(await world.engine.cancel()).toBeNull();
  await expect(started).rejects.toMatchObject({ code: 'site-busy' });
});

describe('A missing private file', () => {
  const pages = [['gen_a', 'gen_b', 'gen_c', 'gen_d']];
  /** Two media files per part. */
  const small = { partEntries: 18 };

  test('of a finished part means that its items are fetched again into a part with the same number', async () => {
    let isHeld = true;
    const world = await createExportHarness({ pages, fate: () => (isHeld ? { state: 'in_progress' } : {}) });
    await world.engine.start(small);
    await comesTrue(world, 2_000, async () => (await world.store.parts('job1')).some(({ last }) => last));
    await world.engine.pause();
    for (const name of await world.memory.files.list())
      if (name.endsWith('-1.zip')) await world.memory.files.remove(name);
    isHeld = false;
    world.downloads.copies.splice(0);
    world.clock.run();
    await world.engine.resume();
    const job = await until(world, isDone);
    expect(job).toMatchObject({ cancelled: false, counts: { saved: 4, failed: 0, skipped: 0 } });
    const parts = await world.store.parts('job1');
    expect(parts.map(({ number }) => number)).toEqual([1, 2]);
    expect([...world.downloads.onDisk.keys()].sort()).toEqual(parts.map(({ fileName }) => fileName));
    expect(parts.filter(({ last }) => last)).toHaveLength(1);
  });

  test.each([1, 2])('only costs a second download, whenever it disappears: part %i', async (number) => {
    const world = await createExportHarness({
      pages,
      answer: async (link) => served(link),
    });
    const { files } = world.memory;
    const delivery = {
      ...world.downloads.delivery,
      async save(...given: Parameters<typeof world.downloads.delivery.save>) {
        return world.downloads.delivery.save(...given);
      },
    };
    let isMissing = false;
    const parts = world.store.parts;
    const store = {
      ...world.store,
      async parts(job: string) {
        const found = await parts(job);
        const closed = found.find((part) => part.number === number && part.state === 'closed');
        if (closed && !isMissing) {
          isMissing = true;
          await files.remove(`part-${job}-${number}.zip`);
        }
        return found;
      },
    };
    const { engine } = world.assemble(store, {}, delivery);
    world.clock.run();
    await engine.start(small);
    const job = await until(world, isDone);
    expect(isMissing).toBe(true);
    expect(job.counts).toMatchObject({ saved: 4, failed: 0, skipped: 0 });
    expect((await parts(job.id)).map((part) => [part.number, part.state])).toEqual([
      [1, 'deleted'],
      [2, 'deleted'],
    ]);
    expect(world.downloads.onDisk.size).toBe(2);
  });

  test('of the open part means that its items are fetched again', async () => {
    const world = await createExportHarness({ pages });
    await world.engine.start({});
    await comesTrue(world, 1_000, async () => ((await world.store.latest())?.counts.saved ?? 0) > 0);
    await world.engine.pause();
    const [part] = await world.store.parts('job1');
    if (part?.state === 'writing') await world.memory.files.remove('part-job1-1.zip');
    world.clock.run();
    await world.engine.resume();
    expect((await until(world, isDone)).counts).toMatchObject({ saved: 4, failed: 0 });
  });
});
