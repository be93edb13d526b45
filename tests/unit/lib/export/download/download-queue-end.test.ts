import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../../../../lib/export/download/batcher';
import { runDownloadQueue } from '../../../../../lib/export/download/download-queue';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { thrownBy } from '../../sora/fake-site';
import { never } from '../harness/export-sample';
import { createDownloadQueueHarness } from './download-queue-harness';

describe('What ends the download queue early', () => {
  test('a failure of the run releases everything before it is thrown', async () => {
    const { deps, save, expectNoLeaks } = await createDownloadQueueHarness(20, ({ url }) => {
      if (url.endsWith('9')) throw new ExpectedFailure('no-room', '1');
      return new Uint8Array(10);
    });
    expect(await thrownBy(runDownloadQueue(deps, save, never))).toMatchObject({ code: 'no-room' });
    await expectNoLeaks();
  });

  test('an archive that fails leaves the rest pending, and everything is released', async () => {
    const { deps, store, expectNoLeaks } = await createDownloadQueueHarness(20);
    const failing = runDownloadQueue(deps, () => Promise.reject(new ExpectedFailure('no-room', '1')), never);
    expect(await thrownBy(failing)).toMatchObject({ code: 'no-room' });
    expect((await store.get('job')).waiting.items).toBe(20);
    await expectNoLeaks();
  });

  test('a group that cannot be committed ends the run, with everything released', async () => {
    const noRoom = new ExpectedFailure('no-room', '1');
    const { deps, store, expectNoLeaks, ids } = await createDownloadQueueHarness(12);
    const take = async () => ({ committed: deps.itemDeps.clock.sleep(1, never).then(() => Promise.reject(noRoom)) });
    expect(await thrownBy(runDownloadQueue(deps, take, never))).toBe(noRoom);
    expect((await store.pendingItems('job', 12)).map(({ id }) => id)).toEqual(ids);
    await expectNoLeaks();
  });

  test('a spool file that cannot be removed does not reduce the budget', async () => {
    const { deps, save, expectNoLeaks, host } = await createDownloadQueueHarness(20);
    const stuck: typeof host.fetchMedia = async (...given) => {
      const media = await host.fetchMedia(...given);
      const discard = async () => {
        await media.discard();
        throw new Error('it is held');
      };
      return { ...media, discard };
    };
    await thrownBy(runDownloadQueue({ ...deps, itemDeps: { ...deps.itemDeps, fetchMedia: stuck } }, save, never));
    await expectNoLeaks();
  });

  test('a cancellation at any moment releases everything, and leaves no fetch behind', async () => {
    for (let moment = 1; ; moment++) {
      const cancel = new AbortController();
      let passed = 0;
      const pass = () => {
        if (++passed === moment) cancel.abort('cancelled');
      };
      const { deps, save, expectNoLeaks } = await createDownloadQueueHarness(12, async (_link, signal, clock) => {
        pass();
        await clock.sleep(1, never);
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
        const { committed } = await save(group);
        pass();
        return { committed: committed.then(() => deps.itemDeps.clock.sleep(1, never)).then(pass) };
      };
      const thrown = await runDownloadQueue({ ...deps, budget }, take, cancel.signal).catch((error: unknown) => error);
      await expectNoLeaks();
      if (passed < moment) break;
      expect([undefined, 'cancelled']).toContain(thrown);
    }
  });

  test('blocks files that the host redirects elsewhere, fetches all others first, and then says so', async () => {
    const elsewhere = new ExpectedFailure('media-elsewhere');
    const reported: unknown[] = [];
    const { deps, ids, taken, save, expectNoLeaks, store } = await createDownloadQueueHarness(30, ({ url }) => {
      if (/gen_0[0-2]/.test(url)) throw elsewhere;
      return new Uint8Array(10);
    });
    const onBlocked = async (failure: ExpectedFailure) => void reported.push(failure);
    expect(await thrownBy(runDownloadQueue({ ...deps, onBlocked }, save, never))).toBe(elsewhere);
    expect(taken.sort()).toEqual(ids.slice(3));
    expect(reported).toEqual([elsewhere]);
    expect((await store.pendingItems('job', 30)).map(({ id }) => id)).toEqual(ids.slice(0, 3));
    await expectNoLeaks();
  });
});
