import { describe, expect, test } from 'vitest';
import { ExpectedFailure } from '../../../lib/errors';
import { createActiveFiles } from '../../../lib/export/active-files';
import { createBell } from '../../../lib/export/bell';
import { createByteBudget } from '../../../lib/export/byte-budget';
import { type Fetched, fetchAhead } from '../../../lib/export/look-ahead';
import { createPace } from '../../../lib/export/pace';
import { createParallelism, mostAtOnce, type Parallelism } from '../../../lib/export/parallelism';
import type { FetchableLink, Item } from '../../../lib/sora/item';
import { thrownBy } from '../sora/fake-site';
import { freshStore, savedItem } from '../store/fresh-store';
import { deferred } from './deferred';
import { createFakeClock, settle } from './fake-clock';
import { createMediaHost } from './fake-media';
import { siteWith } from './fake-site';
import { account, found, jobWith, joining, never, pageOf, partWith } from './sample';

const budgetBytes = 100;

type Answer = (link: FetchableLink, signal: AbortSignal) => Promise<Uint8Array> | Uint8Array;

async function world(count: number, answer: Answer = () => new Uint8Array(10), fields: Partial<Item> = {}) {
  const { store } = await freshStore();
  await store.create(jobWith());
  const ids = Array.from({ length: count }, (_, n) => `gen_${String(n).padStart(2, '0')}`);
  await store.addPage(pageOf(ids.map((id) => found(id, fields))), joining);
  const clock = createFakeClock();
  clock.run();
  const budget = createByteBudget(budgetBytes);
  const host = createMediaHost(answer);
  const bell = createBell();
  const deps = {
    job: 'job',
    account,
    store,
    budget,
    bell,
    clock,
    fetchMedia: host.fetchMedia,
    site: siteWith({}),
    pace: createPace(clock),
    parallelism: createParallelism(clock),
    most: mostAtOnce,
    active: createActiveFiles(),
    sizes: { believed: true },
    host: { served: 0, patient: true },
    listed: () => true,
    keep: async () => new Set<string>(),
    onSettled: () => {},
    onAside: async () => {},
  };
  const taken: string[] = [];
  const save = async (group: Fetched[]) => {
    taken.push(...group.map(({ row }) => row.id));
    await store.commit(
      partWith(),
      group.map(({ row }) => savedItem(row.id)),
    );
  };
  /** Nothing is held any more: no medium, no fetch, no byte of the budget. */
  const isLetGo = async () => {
    expect([host.live.size, host.now.underWay]).toEqual([0, 0]);
    (await budget.take(budgetBytes, never))();
  };
  return { store, deps, host, ids, taken, save, isLetGo, bell };
}

describe('The look-ahead', () => {
  test('hands over every waiting item once, and ends when nothing waits', async () => {
    const { deps, ids, taken, save, isLetGo } = await world(30);
    await fetchAhead(deps, save, never);
    expect(taken.sort()).toEqual(ids);
    await isLetGo();
  });

  test('has no more than twelve files under way or not journaled, however many may be fetched at once', async () => {
    const { deps, host, save, ids, taken } = await world(40);
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 100 };
    const slow = deferred();
    let isFirst = true;
    const work = fetchAhead(
      { ...deps, parallelism },
      async (group) => {
        if (isFirst) await slow.promise;
        isFirst = false;
        await save(group);
        expect(host.asked.length - taken.length).toBeLessThanOrEqual(mostAtOnce);
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
    const { deps, host, save, ids, taken } = await world(20, async () => {
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
    const { deps, host, save } = await world(12);
    const appending = deferred();
    const appended = deferred();
    const parallelism: Parallelism = { ...deps.parallelism, limit: () => 3 };
    const work = fetchAhead(
      { ...deps, parallelism },
      async (group) => {
        appending.resolve();
        await appended.promise;
        await save(group);
      },
      never,
    );
    await appending.promise;
    await settle();
    expect(host.asked).toHaveLength(12);
    appended.resolve();
    await work;
  });

  test('fetches no more at once than the line is thought to bear', async () => {
    let most = 0;
    const { deps, host, save } = await world(30, async () => {
      most = Math.max(most, host.now.underWay);
      await settle();
      return new Uint8Array(10);
    });
    await fetchAhead({ ...deps, parallelism: { ...deps.parallelism, limit: () => 3 } }, save, never);
    expect(most).toBe(3);
  });

  test('fetches fewer at once after a host was busy', async () => {
    let isBusy = true;
    const { deps, save, taken } = await world(30, () => {
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
    const { deps, store, host, save } = await world(60, ({ url }) => {
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
    const { deps, host, save, isLetGo } = await world(20, () => new Uint8Array(40));
    let most = 0;
    await fetchAhead(
      deps,
      async (group) => {
        most = Math.max(
          most,
          [...host.live].reduce((sum, { bytes }) => sum + bytes, 0),
        );
        await save(group);
      },
      never,
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(budgetBytes);
    await isLetGo();
  });

  test('waits for more while the listing goes on, and ends with it', async () => {
    const { deps, store, taken, save, bell } = await world(1);
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
    const { deps, store, taken, save } = await world(12, ({ url }) => {
      if (url.endsWith('5')) throw new ExpectedFailure('media-gone');
      return new Uint8Array(10);
    });
    const site = siteWith({ lookUp: () => Promise.reject(new ExpectedFailure('not-found')) });
    await fetchAhead({ ...deps, site }, save, never);
    expect(taken).toHaveLength(11);
    expect(await store.item('job', 'gen_05')).toMatchObject({ status: 'failed', reason: 'gone' });
  });
});

describe('What ends the look-ahead early', () => {
  test('a failure of the run lets go of everything before it is told', async () => {
    const { deps, save, isLetGo } = await world(20, ({ url }) => {
      if (url.endsWith('9')) throw new ExpectedFailure('no-room', '1');
      return new Uint8Array(10);
    });
    expect(await thrownBy(fetchAhead(deps, save, never))).toMatchObject({ code: 'no-room' });
    await isLetGo();
  });

  test('an archive that fails leaves what it did not take waiting, and lets go of everything', async () => {
    const { deps, store, isLetGo } = await world(20);
    const failing = fetchAhead(deps, () => Promise.reject(new ExpectedFailure('no-room', '1')), never);
    expect(await thrownBy(failing)).toMatchObject({ code: 'no-room' });
    expect((await store.get('job')).waiting.items).toBe(20);
    await isLetGo();
  });

  test('a spool file that cannot be removed takes no byte of the budget with it', async () => {
    const { deps, save, isLetGo, host } = await world(20);
    const stuck: typeof host.fetchMedia = async (...given) => {
      const media = await host.fetchMedia(...given);
      const discard = async () => {
        await media.discard();
        throw new Error('it is held');
      };
      return { ...media, discard };
    };
    await thrownBy(fetchAhead({ ...deps, fetchMedia: stuck }, save, never));
    await isLetGo();
  });

  test('a cancellation at any moment lets go of everything, and leaves no fetch behind', async () => {
    for (let moment = 1; ; moment++) {
      const cancel = new AbortController();
      let passed = 0;
      const pass = () => {
        if (++passed === moment) cancel.abort('cancelled');
      };
      const { deps, save, isLetGo } = await world(12, async (_link, signal) => {
        pass();
        await settle();
        signal.throwIfAborted();
        pass();
        return new Uint8Array(30);
      });
      const budget = {
        take: (bytes: number, signal: AbortSignal) => {
          pass();
          return deps.budget.take(bytes, signal);
        },
      };
      const take = async (group: Fetched[]) => {
        pass();
        await save(group);
        pass();
      };
      const thrown = await fetchAhead({ ...deps, budget }, take, cancel.signal).catch((error: unknown) => error);
      await isLetGo();
      if (passed < moment) break;
      expect([undefined, 'cancelled']).toContain(thrown);
    }
  }, 20_000);

  test('sets files aside that the host sends elsewhere, takes all others first, and then says so', async () => {
    const elsewhere = new ExpectedFailure('media-elsewhere');
    const told: unknown[] = [];
    const { deps, ids, taken, save, isLetGo, store } = await world(30, ({ url }) => {
      if (/gen_0[0-2]/.test(url)) throw elsewhere;
      return new Uint8Array(10);
    });
    const onAside = async (failure: ExpectedFailure) => void told.push(failure);
    expect(await thrownBy(fetchAhead({ ...deps, onAside }, save, never))).toBe(elsewhere);
    expect(taken.sort()).toEqual(ids.slice(3));
    expect(told).toEqual([elsewhere]);
    expect((await store.waiting('job', 30)).map(({ id }) => id)).toEqual(ids.slice(0, 3));
    await isLetGo();
  });
});
