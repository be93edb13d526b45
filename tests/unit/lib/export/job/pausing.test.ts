import { describe, expect, test } from 'vitest';
import { maxBlocked } from '../../../../../lib/export/recovery/recovery-policy';
import { ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import { deferred } from '../harness/deferred';
import { createExportHarness, expectNoLeaks, isDone, served, until } from '../harness/export-harness';
import { account } from '../harness/export-sample';
import { accountBy } from '../harness/fake-sora-site';

const fail = (code: FailureCode, detail: string | null = null) => new ExpectedFailure(code, detail);
const pausedBy = (code: FailureCode) => (job: { state: string; cause: string | null }) =>
  job.state === 'paused' && job.cause === code;

type World = Awaited<ReturnType<typeof createExportHarness>>;

/** Waits until a pause has been reported again and again: its cause was checked, and hasn't ended. */
const staysPaused = (world: World) =>
  until(world, () => world.reported.filter(({ state }) => state === 'paused').length > 3);
const hour = 3_600_000;

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
      expect((await staysPaused(world)).cause).toMatchObject({ code });
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
    let checks = 0;
    const world = await createExportHarness({
      site: {
        account: accountBy(() => {
          checks++;
          return who;
        }),
      },
      answer: (link) => {
        if (who === account) return served(link);
        throw fail('other-account');
      },
    });
    await world.engine.start({});
    who = other;
    world.clock.run();
    expect(await until(world, pausedBy('other-account'))).toMatchObject({ account });
    const [requested, before] = [world.host.requested.length, checks];
    await until(world, () => checks > before + 5);
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
    expect((await staysPaused(world)).cause, 'the site that answers is not enough').toMatchObject({
      code: 'no-permission',
    });
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
    const world: World = await createExportHarness({
      async answer(link, signal) {
        if (link.url.includes('gen_a')) throw fail('media-elsewhere');
        await world.clock.sleep(10_000, signal);
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
    await until({ ...world, store }, isDone);
    expect(later.reported.filter(({ state, cause }) => state === 'running' && cause !== null)).toEqual([]);
  });

  test('by a download that the user canceled lasts until they resume', async () => {
    const fate = (_: unknown, count: number) =>
      count === 1 ? ({ state: 'interrupted', error: 'USER_CANCELED' } as const) : {};
    const world = await createExportHarness({ fate });
    world.clock.run();
    await world.engine.start({});
    await until(world, pausedBy('save-cancelled'));
    world.engine.recheck();
    await world.clock.advance(hour);
    expect(world.downloads.copies, 'no dialog follows the one that was closed').toHaveLength(1);

    const later = world.assemble(await world.reopen());
    await later.engine.boot();
    await world.clock.advance(hour);
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
    await until(world, () => world.downloads.copies.length >= copies + 6);
    expect(world.clock.now() - started).toBeGreaterThan(60_000);
    await world.engine.pause();
  });
});

describe('A pause by the user', () => {
  test('releases everything and waits for Resume, even across a restart', async () => {
    const requested = deferred();
    const world: World = await createExportHarness({
      async answer(link, signal) {
        requested.resolve();
        await world.clock.sleep(1_000, signal);
        return served(link);
      },
    });
    await world.engine.start({});
    await requested.promise;
    expect(await world.engine.pause()).toMatchObject({ state: 'paused', cause: null });
    expect(await expectNoLeaks(world)).toBe(true);

    const later = world.assemble(await world.reopen());
    await later.engine.boot();
    await world.clock.advance(hour);
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
    const pauses = deferred();
    const world = await createExportHarness({
      store: (over) => ({
        ...over,
        update: (job, change) => {
          if (change.state === 'paused') pauses.resolve();
          return over.update(job, change);
        },
        rememberJob: async (job: string) => {
          answers.push(world.engine.pause());
          await pauses.promise;
          await over.rememberJob(job);
        },
      }),
    });
    await world.engine.start({});
    await until(world, isDone);
    expect(await answers[0]).toMatchObject({ state: 'done' });
    expect(await world.store.unfinished()).toBeNull();
  });
});
