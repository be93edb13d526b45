import { describe, expect, test } from 'vitest';
import { type Fetched, fetchAhead } from '../../../../../lib/export/download/download-queue';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { thrownBy } from '../../sora/fake-site';
import { never } from '../export-sample';
import { settle } from '../fake-clock';
import { lookAheadWorld } from './download-queue-harness';

describe('What ends the look-ahead early', () => {
  test('a failure of the run lets go of everything before it is told', async () => {
    const { deps, save, isLetGo } = await lookAheadWorld(20, ({ url }) => {
      if (url.endsWith('9')) throw new ExpectedFailure('no-room', '1');
      return new Uint8Array(10);
    });
    expect(await thrownBy(fetchAhead(deps, save, never))).toMatchObject({ code: 'no-room' });
    await isLetGo();
  });

  test('an archive that fails leaves what it did not take waiting, and lets go of everything', async () => {
    const { deps, store, isLetGo } = await lookAheadWorld(20);
    const failing = fetchAhead(deps, () => Promise.reject(new ExpectedFailure('no-room', '1')), never);
    expect(await thrownBy(failing)).toMatchObject({ code: 'no-room' });
    expect((await store.get('job')).waiting.items).toBe(20);
    await isLetGo();
  });

  test('a group that cannot be made safe ends the run, with everything let go of', async () => {
    const noRoom = new ExpectedFailure('no-room', '1');
    const { deps, store, isLetGo, ids } = await lookAheadWorld(12);
    const take = async () => ({ safe: settle().then(() => Promise.reject(noRoom)) });
    expect(await thrownBy(fetchAhead(deps, take, never))).toBe(noRoom);
    expect((await store.waiting('job', 12)).map(({ id }) => id)).toEqual(ids);
    await isLetGo();
  });

  test('a spool file that cannot be removed takes no byte of the budget with it', async () => {
    const { deps, save, isLetGo, host } = await lookAheadWorld(20);
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
      const { deps, save, isLetGo } = await lookAheadWorld(12, async (_link, signal) => {
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
        const { safe } = await save(group);
        pass();
        return { safe: safe.then(settle).then(pass) };
      };
      const thrown = await fetchAhead({ ...deps, budget }, take, cancel.signal).catch((error: unknown) => error);
      await isLetGo();
      if (passed < moment) break;
      expect([undefined, 'cancelled']).toContain(thrown);
    }
  });

  test('sets files aside that the host sends elsewhere, takes all others first, and then says so', async () => {
    const elsewhere = new ExpectedFailure('media-elsewhere');
    const told: unknown[] = [];
    const { deps, ids, taken, save, isLetGo, store } = await lookAheadWorld(30, ({ url }) => {
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
