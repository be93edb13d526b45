import { describe, expect, test } from 'vitest';
import { type Fetched, fetchAhead } from '../../../../../lib/export/download/download-queue';
import { mostAtOnce, type Parallelism } from '../../../../../lib/export/download/parallelism';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { deferred } from '../deferred';
import { found, joining, linkTo, never, pageOf } from '../export-sample';
import { settle } from '../fake-clock';
import { siteWith } from '../fake-sora-site';
import { budgetBytes, lookAheadWorld } from './download-queue-harness';

describe('The look-ahead', () => {
  test('hands over every waiting item once, and ends when nothing waits', async () => {
    const { deps, ids, taken, save, isLetGo } = await lookAheadWorld(30);
    await fetchAhead(deps, save, never);
    expect(taken.sort()).toEqual(ids);
    await isLetGo();
  });

  test('has no more than twelve files under way or not journaled, however many may be fetched at once', async () => {
    const { deps, host, save, ids, taken } = await lookAheadWorld(40);
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 100 };
    const slow = deferred();
    let isFirst = true;
    const work = fetchAhead(
      { ...deps, parallelism },
      async (group) => {
        if (isFirst) await slow.promise;
        isFirst = false;
        const added = await save(group);
        expect(host.asked.length - taken.length).toBeLessThanOrEqual(mostAtOnce);
        return added;
      },
      never,
    );
    await settle();
    await settle();
    expect(host.asked).toHaveLength(mostAtOnce);
    slow.resolve();
    await work;
    expect(taken.sort()).toEqual(ids);
  });

  test('fetches no more files at once than a person lets it, and asks for no more room then', async () => {
    let atOnce = 0;
    const { deps, host, save, ids, taken } = await lookAheadWorld(20, async () => {
      atOnce = Math.max(atOnce, host.now.underWay);
      await settle();
      return new Uint8Array(10);
    });
    let missed = 0;
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 6, missed: () => missed++ };
    await fetchAhead({ ...deps, parallelism, most: 2 }, save, never);
    expect(atOnce).toBe(2);
    expect(missed).toBe(0);
    expect(taken.sort()).toEqual(ids);
  });

  test('goes on fetching while a group is appended', async () => {
    const { deps, host, save } = await lookAheadWorld(12, () => new Uint8Array(5));
    const appending = deferred();
    const appended = deferred();
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 3 };
    const work = fetchAhead(
      { ...deps, parallelism },
      async (group) => {
        appending.resolve();
        await appended.promise;
        return save(group);
      },
      never,
    );
    await appending.promise;
    await settle();
    expect(host.asked).toHaveLength(12);
    appended.resolve();
    await work;
  });

  test('hands over what came meanwhile while a group is made safe, and ends when all of it is', async () => {
    const { deps, save, taken, isLetGo } = await lookAheadWorld(12);
    const journaled = deferred();
    let isOver = false;
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 3 };
    const take = async (group: Fetched[]) => {
      const { safe } = await save(group);
      return { safe: safe.then(() => journaled.promise) };
    };
    const work = fetchAhead({ ...deps, parallelism }, take, never).then(() => {
      isOver = true;
    });
    await settle();
    await settle();
    expect(taken).toHaveLength(12);
    expect(isOver).toBe(false);
    journaled.resolve();
    await work;
    await isLetGo();
  });

  test('fetches no more at once than the line is thought to bear', async () => {
    let most = 0;
    const { deps, host, save } = await lookAheadWorld(30, async () => {
      most = Math.max(most, host.now.underWay);
      await settle();
      return new Uint8Array(10);
    });
    await fetchAhead({ ...deps, parallelism: { ...deps.parallelism, limit: () => 3 } }, save, never);
    expect(most).toBe(3);
  });

  test('fetches fewer at once after a host was busy', async () => {
    let isBusy = true;
    const { deps, save, taken } = await lookAheadWorld(30, () => {
      if (isBusy) {
        isBusy = false;
        throw new ExpectedFailure('site-busy', '429', 0);
      }
      return new Uint8Array(10);
    });
    const before = deps.parallelism.limit();
    await fetchAhead(deps, save, never);
    expect(deps.parallelism.limit()).toBe(before / 2);
    expect(taken).toHaveLength(30);
  });

  test('asks for nothing a second time that was settled while the store was asked what waits', async () => {
    const { deps, store, host, save } = await lookAheadWorld(60, ({ url }) => {
      if (/[05]$/.test(url)) throw new ExpectedFailure('media-gone');
      return new Uint8Array(10);
    });
    const slow = {
      ...store,
      waiting: async (...given: Parameters<typeof store.waiting>) => {
        const waiting = await store.waiting(...given);
        await settle();
        return waiting;
      },
    };
    const site = siteWith({ lookUp: () => Promise.reject(new ExpectedFailure('not-found')) });
    await fetchAhead({ ...deps, store: slow, site }, save, never);
    expect(new Set(host.asked).size).toBe(host.asked.length);
  });

  test('never holds more bytes than the budget', async () => {
    const { deps, host, save, isLetGo } = await lookAheadWorld(20, () => new Uint8Array(40));
    let most = 0;
    await fetchAhead(
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
    await isLetGo();
  });

  test('asks for no file that has no room, by what those of its kind have needed', async () => {
    let asked = 0;
    const atOnce: number[] = [];
    const { deps, host, ids, taken, save, isLetGo } = await lookAheadWorld(20, async () => {
      asked++;
      atOnce.push(host.now.underWay);
      await settle();
      return new Uint8Array(budgetBytes * 0.4);
    });
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 6 };
    await fetchAhead({ ...deps, parallelism }, save, never);
    const [first, others] = [atOnce.slice(0, 6), atOnce.slice(6)];
    expect([asked, Math.max(...first)]).toEqual([20, 6]);
    expect(Math.max(...others.slice(6))).toBe(2);
    expect(taken.sort()).toEqual(ids);
    await isLetGo();
  });

  test('gives the room of a file that has failed to others until its next try', async () => {
    let asked = 0;
    let alone = 0;
    const { deps, ids, taken, save, isLetGo } = await lookAheadWorld(1, () => {
      if (++asked === 1) throw new ExpectedFailure('offline');
      expect(alone).toBe(1);
      return new Uint8Array(budgetBytes * 0.6);
    });
    const fetchMedia: typeof deps.fetchMedia = async (link, reserve, signal) => {
      await reserve(budgetBytes * 0.6);
      return deps.fetchMedia(link, reserve, signal);
    };
    const sleep: typeof deps.clock.sleep = async (ms, signal) => {
      if (asked === 1)
        void deps.budget.take(budgetBytes, signal).then((giveBack) => {
          alone++;
          giveBack();
        });
      await deps.clock.sleep(ms, signal);
    };
    await fetchAhead({ ...deps, fetchMedia, clock: { ...deps.clock, sleep } }, save, never);
    expect([asked, taken]).toEqual([2, ids]);
    await isLetGo();
  });

  test('holds no room while a link is looked up', async () => {
    const { deps, store, taken, save } = await lookAheadWorld(1, () => new Uint8Array(budgetBytes * 0.6));
    await store.addPage(pageOf([found('gen_ended', { links: [{ ...linkTo('gen_ended'), url: null }] })]), joining);
    const lookUp = async (_target: unknown, _account: unknown, signal: AbortSignal) => {
      (await deps.budget.take(budgetBytes, signal))();
      return [linkTo('gen_ended')];
    };
    await fetchAhead({ ...deps, most: 1, site: siteWith({ lookUp }) }, save, never);
    expect(taken).toEqual(['gen_00', 'gen_ended']);
  });

  test('asks for nothing while the host wants a pause, also of what had to wait for room', async () => {
    let asked = 0;
    let until = 0;
    const { deps, ids, taken, save } = await lookAheadWorld(20, async () => {
      const now = deps.clock.now();
      expect(now).toBeGreaterThanOrEqual(until);
      await settle();
      if (++asked === 10) {
        until = now + 60_000;
        throw new ExpectedFailure('site-busy', '429', 60_000);
      }
      return new Uint8Array(budgetBytes * 0.6);
    });
    await fetchAhead({ ...deps, parallelism: { ...deps.parallelism, limit: () => 6 } }, save, never);
    expect(until).toBeGreaterThan(0);
    expect(taken.sort()).toEqual(ids);
  });

  test('waits for more while the listing goes on, and ends with it', async () => {
    const { deps, store, taken, save, bell } = await lookAheadWorld(1);
    let listed = false;
    const work = fetchAhead({ ...deps, listed: () => listed }, save, never);
    await settle();
    await store.addPage(pageOf([found('gen_late')]), joining);
    bell.ring();
    await settle();
    expect(taken).toEqual(['gen_00', 'gen_late']);
    listed = true;
    bell.ring();
    await work;
  });

  test('settles what has no media, and goes on', async () => {
    const { deps, store, taken, save } = await lookAheadWorld(12, ({ url }) => {
      if (url.endsWith('5')) throw new ExpectedFailure('media-gone');
      return new Uint8Array(10);
    });
    const site = siteWith({ lookUp: () => Promise.reject(new ExpectedFailure('not-found')) });
    await fetchAhead({ ...deps, site }, save, never);
    expect(taken).toHaveLength(11);
    expect(await store.item('job', 'gen_05')).toMatchObject({ status: 'failed', reason: 'gone' });
  });
});
