import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../../../../lib/export/download/batcher';
import { runDownloadQueue } from '../../../../../lib/export/download/download-queue';
import { createParallelism, type Parallelism } from '../../../../../lib/export/download/parallelism';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { eventually } from '../../../eventually';
import { deferred } from '../harness/deferred';
import { found, joining, linkTo, never, pageOf } from '../harness/export-sample';
import { siteWith } from '../harness/fake-sora-site';
import { budgetBytes, createDownloadQueueHarness } from './download-queue-harness';

describe('The download queue', () => {
  test('hands over every pending item once, and ends when nothing is pending', async () => {
    const { deps, ids, taken, save, expectNoLeaks } = await createDownloadQueueHarness(30);
    await runDownloadQueue(deps, save, never);
    expect(taken.sort()).toEqual(ids);
    await expectNoLeaks();
  });

  test.each([
    [48, 'where nothing else is said', {}],
    [80, 'where its limits say so', { limits: { unsafeFiles: 80, groupFiles: 16 } }],
  ])(
    'has at most %i files in flight or not journaled, %s, however many parallel downloads are allowed',
    async (most, _, set) => {
      const { deps, host, save, ids, taken } = await createDownloadQueueHarness(90, () => new Uint8Array(1));
      const parallelism: Parallelism = { ...deps.parallelism, limit: () => 100 };
      const slow = deferred();
      let isFirst = true;
      const work = runDownloadQueue(
        { ...deps, ...set, parallelism },
        async (group) => {
          if (isFirst) await slow.promise;
          isFirst = false;
          const added = await save(group);
          expect(host.requested.length - taken.length).toBeLessThanOrEqual(most);
          return added;
        },
        never,
      );
      await eventually(() => expect(host.requested).toHaveLength(most));
      slow.resolve();
      await work;
      expect(taken.sort()).toEqual(ids);
    },
  );

  test('fetches at most as many files at once as the user allows, and reserves no more room', async () => {
    let atOnce = 0;
    const { deps, host, save, ids, taken } = await createDownloadQueueHarness(20, async (_link, signal, clock) => {
      atOnce = Math.max(atOnce, host.now.inFlight);
      await clock.sleep(1, signal);
      return new Uint8Array(10);
    });
    await runDownloadQueue({ ...deps, parallelism: createParallelism(deps.itemDeps.clock, 2) }, save, never);
    expect(atOnce).toBe(2);
    expect(taken.sort()).toEqual(ids);
  });

  test('keeps fetching while a group is appended', async () => {
    const { deps, host, save } = await createDownloadQueueHarness(12, () => new Uint8Array(5));
    const appending = deferred();
    const appended = deferred();
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 3 };
    const work = runDownloadQueue(
      { ...deps, parallelism },
      async (group) => {
        appending.resolve();
        await appended.promise;
        return save(group);
      },
      never,
    );
    await appending.promise;
    await eventually(() => expect(host.requested).toHaveLength(12));
    appended.resolve();
    await work;
  });

  test('hands over the next files while a group is committed, and ends when all are', async () => {
    const { deps, save, taken, expectNoLeaks } = await createDownloadQueueHarness(12, () => new Uint8Array(5));
    const journaled = deferred();
    let isOver = false;
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 3 };
    const take = async (group: Fetched[]) => {
      const { committed } = await save(group);
      return { committed: committed.then(() => journaled.promise) };
    };
    const work = runDownloadQueue({ ...deps, parallelism }, take, never).then(() => {
      isOver = true;
    });
    await eventually(() => expect(taken).toHaveLength(12));
    expect(isOver).toBe(false);
    journaled.resolve();
    await work;
    await expectNoLeaks();
  });

  test('fetches at most as many at once as the parallelism allows', async () => {
    let most = 0;
    const { deps, host, save } = await createDownloadQueueHarness(30, async (_link, signal, clock) => {
      most = Math.max(most, host.now.inFlight);
      await clock.sleep(1, signal);
      return new Uint8Array(10);
    });
    await runDownloadQueue({ ...deps, parallelism: { ...deps.parallelism, limit: () => 3 } }, save, never);
    expect(most).toBe(3);
  });

  test('fetches fewer at once after a host was busy', async () => {
    let isBusy = true;
    const { deps, save, taken } = await createDownloadQueueHarness(30, () => {
      if (isBusy) {
        isBusy = false;
        throw new ExpectedFailure('site-busy', '429', 0);
      }
      return new Uint8Array(10);
    });
    const before = deps.parallelism.limit();
    let fewest = before;
    const limit = () => {
      fewest = Math.min(fewest, deps.parallelism.limit());
      return deps.parallelism.limit();
    };
    await runDownloadQueue({ ...deps, parallelism: { ...deps.parallelism, limit } }, save, never);
    expect(fewest).toBe(before / 2);
    expect(taken).toHaveLength(30);
  });

  test('requests nothing again that was settled while the queue was being read', async () => {
    const { deps, store, host, save } = await createDownloadQueueHarness(60, ({ url }) => {
      if (/[05]$/.test(url)) throw new ExpectedFailure('media-gone');
      return new Uint8Array(10);
    });
    const slow = {
      ...store,
      pendingItems: async (...given: Parameters<typeof store.pendingItems>) => {
        const waiting = await store.pendingItems(...given);
        // Everything else is over by then.
        await deps.itemDeps.clock.sleep(1, never);
        return waiting;
      },
    };
    const site = siteWith({ lookUp: () => Promise.reject(new ExpectedFailure('not-found')) });
    await runDownloadQueue({ ...deps, store: slow, itemDeps: { ...deps.itemDeps, site } }, save, never);
    expect(new Set(host.requested).size).toBe(host.requested.length);
  });

  test('never holds more bytes than the budget', async () => {
    const { deps, host, save, expectNoLeaks } = await createDownloadQueueHarness(20, () => new Uint8Array(40));
    let most = 0;
    await runDownloadQueue(
      deps,
      async (group) => {
        most = Math.max(
          most,
          [...host.live].reduce((sum, { bytes }) => sum + bytes, 0),
        );
        return save(group);
      },
      never,
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(budgetBytes);
    await expectNoLeaks();
  });

  test('requests no file without room for it, estimated from earlier files of its kind', async () => {
    let requested = 0;
    const atOnce: number[] = [];
    const { deps, host, ids, taken, save, expectNoLeaks } = await createDownloadQueueHarness(
      20,
      async (_link, signal, clock) => {
        requested++;
        atOnce.push(host.now.inFlight);
        await clock.sleep(1, signal);
        return new Uint8Array(budgetBytes * 0.4);
      },
    );
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 6 };
    await runDownloadQueue({ ...deps, parallelism }, save, never);
    const [first, others] = [atOnce.slice(0, 6), atOnce.slice(6)];
    expect([requested, Math.max(...first)]).toEqual([20, 6]);
    expect(Math.max(...others.slice(6))).toBe(2);
    expect(taken.sort()).toEqual(ids);
    await expectNoLeaks();
  });

  test("gives a failed file's room to others until its next try", async () => {
    let requested = 0;
    let alone = 0;
    const { deps, ids, taken, save, expectNoLeaks } = await createDownloadQueueHarness(1, () => {
      if (++requested === 1) throw new ExpectedFailure('offline');
      expect(alone).toBe(1);
      return new Uint8Array(budgetBytes * 0.6);
    });
    const fetchMedia: typeof deps.itemDeps.fetchMedia = async (link, reserve, signal) => {
      await reserve(budgetBytes * 0.6);
      return deps.itemDeps.fetchMedia(link, reserve, signal);
    };
    const sleep: typeof deps.itemDeps.clock.sleep = async (ms, signal) => {
      if (requested === 1)
        void deps.budget.take(budgetBytes, signal).then((release) => {
          alone++;
          release();
        });
      await deps.itemDeps.clock.sleep(ms, signal);
    };
    await runDownloadQueue(
      { ...deps, itemDeps: { ...deps.itemDeps, fetchMedia, clock: { ...deps.itemDeps.clock, sleep } } },
      save,
      never,
    );
    expect([requested, taken]).toEqual([2, ids]);
    await expectNoLeaks();
  });

  test('reserves no room while a link is refreshed', async () => {
    const { deps, store, taken, save } = await createDownloadQueueHarness(1, () => new Uint8Array(budgetBytes * 0.6));
    await store.addPage(pageOf([found('gen_ended', { links: [{ ...linkTo('gen_ended'), url: null }] })]), joining);
    const lookUp = async (_target: unknown, _account: unknown, signal: AbortSignal) => {
      (await deps.budget.take(budgetBytes, signal))();
      return [linkTo('gen_ended')];
    };
    await runDownloadQueue(
      {
        ...deps,
        parallelism: createParallelism(deps.itemDeps.clock, 1),
        itemDeps: { ...deps.itemDeps, site: siteWith({ lookUp }) },
      },
      save,
      never,
    );
    expect(taken).toEqual(['gen_00', 'gen_ended']);
  });

  test('requests nothing while the host asks to wait, not even files that waited for room', async () => {
    let requested = 0;
    let until = 0;
    const { deps, ids, taken, save } = await createDownloadQueueHarness(20, async (_link, signal, clock) => {
      const now = clock.now();
      expect(now).toBeGreaterThanOrEqual(until);
      await clock.sleep(1, signal);
      if (++requested === 10) {
        until = now + 60_000;
        throw new ExpectedFailure('site-busy', '429', 60_000);
      }
      return new Uint8Array(budgetBytes * 0.6);
    });
    await runDownloadQueue({ ...deps, parallelism: { ...deps.parallelism, limit: () => 6 } }, save, never);
    expect(until).toBeGreaterThan(0);
    expect(taken.sort()).toEqual(ids);
  });

  test('waits for more items while listing continues, and ends with it', async () => {
    const { deps, store, taken, save, changed } = await createDownloadQueueHarness(1);
    let listed = false;
    const work = runDownloadQueue({ ...deps, listed: () => listed }, save, never);
    await eventually(() => expect(taken).toEqual(['gen_00']));
    await store.addPage(pageOf([found('gen_late')]), joining);
    changed.set();
    await eventually(() => expect(taken).toEqual(['gen_00', 'gen_late']));
    listed = true;
    changed.set();
    await work;
  });

  test('marks items without media, and continues', async () => {
    const { deps, store, taken, save } = await createDownloadQueueHarness(12, ({ url }) => {
      if (url.endsWith('5')) throw new ExpectedFailure('media-gone');
      return new Uint8Array(10);
    });
    const site = siteWith({ lookUp: () => Promise.reject(new ExpectedFailure('not-found')) });
    await runDownloadQueue({ ...deps, itemDeps: { ...deps.itemDeps, site } }, save, never);
    expect(taken).toHaveLength(11);
    expect(await store.item('job', 'gen_05')).toMatchObject({ status: 'failed', reason: 'gone' });
  });
});
