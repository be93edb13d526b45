import { describe, expect, test } from 'vitest';
import { maxBlocked } from '../../../../../lib/export/recovery/recovery-policy';
import { ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import type { JobStore } from '../../../../../lib/model/ports';
import { createExportHarness, expectNoLeaks, isDone, served, until } from '../harness/export-harness';
import { account } from '../harness/export-sample';
import { settle } from '../harness/fake-clock';
import { accountBy } from '../harness/fake-sora-site';

const fail = (code: FailureCode, detail: string | null = null) => new ExpectedFailure(code, detail);
const pausedBy = (code: FailureCode) => (job: { state: string; cause: string | null }) =>
  job.state === 'paused' && job.cause === code;

describe('A pause of a run', () => {
  test.each(['offline', 'signed-out', 'site-refused'] as const)(
    'ends by itself when its cause ends: %s',
    async (code) => {
      let isOn = false;
      const world = await createExportHarness({
        site: { account: async () => (isOn ? Promise.reject(fail(code)) : account) },
        answer: (link) => {
          if (isOn) throw fail(code === 'offline' ? code : 'link-expired');
          return served(link);
        },
      });
      world.site.lookUp = () => Promise.reject(fail(code));
      await world.engine.start({});
      isOn = true;
      world.clock.run();
      await until(world, pausedBy(code));
      await settle();
      expect((await world.store.latest())?.state).toBe('paused');
      expect(await expectNoLeaks(world)).toBe(true);
      isOn = false;
      expect((await until(world, isDone)).counts.saved).toBe(3);
    },
  );

  test('is rechecked early when something outside changes', async () => {
    let isOn = false;
    const site = { account: async () => (isOn ? Promise.reject(fail('offline')) : account) };
    const world = await createExportHarness({
      site,
      answer: (link) => {
        if (isOn) throw fail('signed-out');
        return served(link);
      },
    });
    await world.engine.start({});
    isOn = true;
    await until(world, pausedBy('signed-out'));
    await world.clock.asleep(3_000);
    isOn = false;
    const before = world.clock.now();
    world.engine.recheck();
    await until(world, isDone);
    expect(world.clock.now()).toBe(before);
  });

  test("by another account lasts until the run's own account is back, and requests nothing from the other", async () => {
    const other = { id: 'user-other', username: 'somebody.else' };
    let who = account;
    const world = await createExportHarness({
      site: { account: accountBy(() => who) },
      answer: (link) => {
        if (who === account) return served(link);
        throw fail('other-account');
      },
    });
    await world.engine.start({});
    who = other;
    world.clock.run();
    expect(await until(world, pausedBy('other-account'))).toMatchObject({ account });
    await settle();
    const requested = world.host.requested.length;
    for (let turn = 0; turn < 5; turn++) await settle();
    expect(world.host.requested).toHaveLength(requested);
    who = account;
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });

  test('by a withdrawn permission ends when the user grants it again', async () => {
    let isAllowed = false;
    const world = await createExportHarness({
      isAllowed: async () => isAllowed,
      answer: (link) => {
        if (!isAllowed) throw fail('no-permission', 'videos.openai.com');
        return served(link);
      },
    });
    world.clock.run();
    await world.engine.start({});
    await until(world, pausedBy('no-permission'));
    await settle();
    expect((await world.store.latest())?.state, 'the site that answers is not enough').toBe('paused');
    isAllowed = true;
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });

  test.each([
    ['allows another host', true, { saved: 3, failed: 0 }],
    ['does not', false, { saved: 0, failed: 3 }],
  ])('by a redirect of every file ends soon after the user %s', async (_what, allows, counts) => {
    const isReported = () =>
      world.reported.some(({ state, cause }) => state === 'paused' && cause?.code === 'media-elsewhere');
    const world = await createExportHarness({
      answer: (link) => {
        if (!allows || !isReported()) throw fail('media-elsewhere');
        return served(link);
      },
    });
    world.clock.run();
    await world.engine.start({});
    const job = await until(world, isDone);
    expect(isReported()).toBe(true);
    expect(job.counts).toMatchObject(counts);
    expect(job.failures).toEqual(allows ? {} : { refused: 3 });
  });

  test('by a redirect of one file is reported at once, while the others continue, and only costs that file', async () => {
    const world = await createExportHarness({
      answer: (link) => {
        if (link.url.includes('gen_a')) throw fail('media-elsewhere');
        return served(link);
      },
    });
    world.clock.run();
    await world.engine.start({});
    const job = await until(world, isDone);
    const reported = world.reported.filter(({ cause }) => cause?.code === 'media-elsewhere');
    expect(reported[0]?.state).toBe('running');
    expect(reported.find(({ state }) => state === 'paused')?.counts.saved, 'nothing else waits by then').toBe(2);
    expect(job).toMatchObject({ counts: { saved: 2, failed: 1 }, failures: { refused: 1 } });
  });

  test('by a redirect of many files waits for the user, longer than for a few files', async () => {
    const ids = Array.from({ length: maxBlocked + 10 }, (_, n) => `gen_${n}`);
    let isAllowed = false;
    const world = await createExportHarness({
      pages: [ids],
      answer: (link) => {
        if (!isAllowed) throw fail('media-elsewhere');
        return served(link);
      },
    });
    world.clock.run();
    await world.engine.start({});
    const pauses = () =>
      world.reported.filter(({ state }, n, all) => state === 'paused' && all[n - 1]?.state !== 'paused').length;
    // A few files are given up after the sixth.
    await expect.poll(pauses, { interval: 1 }).toBeGreaterThan(8);
    expect(await world.store.latest()).toMatchObject({ counts: { saved: 0, failed: 0 } });
    isAllowed = true;
    expect((await until(world, isDone)).counts).toMatchObject({ saved: ids.length, failed: 0 });
  });

  test('of some files before the browser was killed is checked again', async () => {
    const world = await createExportHarness();
    const { job } = await world.engine.start({});
    await world.engine.pause();
    await world.store.update(job, { state: 'running', cause: { code: 'media-elsewhere', detail: null } });
    const store = await world.reopen();
    const later = world.assemble(store);
    await later.engine.boot();
    world.clock.run();
    await until({ store }, isDone);
    expect(later.reported.filter(({ state, cause }) => state === 'running' && cause !== null)).toEqual([]);
  });

  test('by a download that the user canceled lasts until they resume', async () => {
    const fate = (_: unknown, count: number) =>
      count === 1 ? ({ state: 'interrupted', error: 'USER_CANCELED' } as const) : {};
    const world = await createExportHarness({ fate });
    world.clock.run();
    await world.engine.start({});
    await until(world, pausedBy('save-cancelled'));
    for (let turn = 0; turn < 5; turn++) {
      world.engine.recheck();
      await settle();
    }
    expect(world.downloads.copies, 'no dialog follows the one that was closed').toHaveLength(1);

    const later = world.assemble(await world.reopen());
    await later.engine.boot();
    await settle();
    expect(world.downloads.copies, 'nor at the next start').toHaveLength(1);

    await later.engine.resume();
    expect((await until(world, isDone)).counts.saved).toBe(3);
    expect(world.downloads.copies).toHaveLength(2);
  });

  test('that recurs is rechecked less and less often', async () => {
    const world = await createExportHarness({ fate: () => ({ state: 'interrupted', error: 'FILE_FAILED' as const }) });
    world.clock.run();
    await world.engine.start({});
    await until(world, pausedBy('save-failed'));
    const started = world.clock.now();
    const copies = world.downloads.copies.length;
    while (world.downloads.copies.length < copies + 6) await settle();
    expect(world.clock.now() - started).toBeGreaterThan(60_000);
    await world.engine.pause();
  });
});

describe('A full disk', () => {
  const megabyte = new Uint8Array(1_000_000);

  test('is freed by delivering closed parts, and the run continues', async () => {
    const world = await createExportHarness({
      pages: [['gen_a', 'gen_b', 'gen_c', 'gen_d', 'gen_e']],
      answer: () => megabyte,
      fate: () => ({ state: 'in_progress' }),
    });
    world.memory.disk.room = 36_600_000;
    world.clock.run();
    await world.engine.start({ partBytes: 1_200_000 });
    while (!world.memory.names().includes('part-job1-2.zip')) await settle();
    for (let turn = 0; turn < 10; turn++) await settle();
    expect((await world.store.latest())?.counts.saved).toBeLessThan(5);

    const complete = () => {
      for (const copy of world.downloads.copies) copy.state = 'complete';
    };
    for (let turn = 0; (await world.store.latest())?.state !== 'done' && turn < 300; turn++) {
      complete();
      await settle();
    }
    expect((await until(world, isDone)).counts.saved).toBe(5);
  });

  test('that leaves no room for the pause does not end the run', async () => {
    let isFull = false;
    const cut =
      <Given extends unknown[], T>(write: (...given: Given) => Promise<T>) =>
      (...given: Given) =>
        isFull ? Promise.reject(fail('no-room', '1000')) : write(...given);
    const store = (over: JobStore): JobStore => ({ ...over, update: cut(over.update), commit: cut(over.commit) });
    const world = await createExportHarness({ store });
    await world.engine.start({});
    isFull = true;
    await world.clock.asleep(3_000);
    world.clock.run();
    for (let turn = 0; turn < 5; turn++) await settle();
    isFull = false;
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });
});

describe('A pause by the user', () => {
  test('releases everything and waits for Resume, even across a restart', async () => {
    const world = await createExportHarness({ answer: (link) => settle().then(() => served(link)) });
    await world.engine.start({});
    await settle();
    expect(await world.engine.pause()).toMatchObject({ state: 'paused', cause: null });
    expect(await expectNoLeaks(world)).toBe(true);

    const later = world.assemble(await world.reopen());
    await later.engine.boot();
    for (let turn = 0; turn < 5; turn++) await settle();
    expect([(await world.store.latest())?.state, later.idle()]).toEqual(['paused', 1]);

    world.clock.run();
    await later.engine.resume();
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });

  test('replaces another reason for a pause', async () => {
    const world = await createExportHarness({ answer: () => Promise.reject(fail('signed-out')) });
    await world.engine.start({});
    await until(world, pausedBy('signed-out'));
    await world.engine.pause();
    expect(await world.store.latest()).toMatchObject({ state: 'paused', cause: null });
  });

  test('in the last step leaves the run ended', async () => {
    const answers: Promise<unknown>[] = [];
    const world = await createExportHarness({
      store: (over) => ({
        ...over,
        finalizeJob: async (job: string) => {
          answers.push(world.engine.pause());
          await settle();
          await over.finalizeJob(job);
        },
      }),
    });
    await world.engine.start({});
    await until(world, isDone);
    expect(await answers[0]).toMatchObject({ state: 'done' });
    expect(await world.store.unfinished()).toBeNull();
  });
});
