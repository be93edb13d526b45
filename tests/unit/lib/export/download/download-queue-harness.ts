import { expect } from 'vitest';
import { createAutoResetEvent } from '../../../../../lib/async/auto-reset-event';
import { createRateLimiter } from '../../../../../lib/async/rate-limiter';
import { createWeightedSemaphore } from '../../../../../lib/async/weighted-semaphore';
import type { Fetched } from '../../../../../lib/export/download/batcher';
import { downloadItem } from '../../../../../lib/export/download/download-item';
import { createParallelism } from '../../../../../lib/export/download/parallelism';
import { createActiveFiles } from '../../../../../lib/export/progress/active-files';
import type { AddResult } from '../../../../../lib/model/archive';
import type { FetchableLink, Item } from '../../../../../lib/model/item';
import { maxParallel } from '../../../../../lib/model/job';
import type { Clock } from '../../../../../lib/model/ports';
import { freshStore, savedItem } from '../../storage/fresh-store';
import { account, found, jobWith, joining, never, pageOf, partWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { createMediaHost } from '../harness/fake-media';
import { siteWith } from '../harness/fake-sora-site';

export const budgetBytes = 100;

type Answer = (link: FetchableLink, signal: AbortSignal, clock: Clock) => Promise<Uint8Array> | Uint8Array;

/** A download queue with pending items, over an in-memory store and a media host that responds as given. */
export async function createDownloadQueueHarness(
  count: number,
  answer: Answer = () => new Uint8Array(10),
  fields: Partial<Item> = {},
) {
  const { store } = await freshStore();
  await store.create(jobWith());
  const ids = Array.from({ length: count }, (_, n) => `gen_${String(n).padStart(2, '0')}`);
  await store.addPage(pageOf(ids.map((id) => found(id, fields))), joining);
  const clock = createFakeClock();
  clock.run();
  const budget = createWeightedSemaphore(budgetBytes);
  const host = createMediaHost((link, signal) => answer(link, signal, clock));
  const changed = createAutoResetEvent();
  const deps = {
    job: 'job',
    account,
    store,
    budget,
    changed,
    itemDeps: {
      fetchMedia: host.fetchMedia,
      site: siteWith({}),
      rateLimiter: createRateLimiter(clock),
      clock,
      sizes: { trustListed: true },
      host: { filesServed: 0, mayWait: true },
    },
    parallelism: createParallelism(clock, maxParallel),
    active: createActiveFiles(),
    download: downloadItem,
    listed: () => true,
    findExisting: async () => new Set<string>(),
    onSettled: () => {},
    onBlocked: async () => {},
  };
  const taken: string[] = [];
  const save = async (group: Fetched[]): Promise<AddResult> => {
    taken.push(...group.map(({ row }) => row.id));
    await store.commit(
      partWith(),
      group.map(({ row }) => savedItem(row.id)),
    );
    return { committed: Promise.resolve() };
  };
  /** Expects that nothing is held: no media, no fetch, no byte of the budget. */
  const expectNoLeaks = async () => {
    expect([host.live.size, host.now.inFlight]).toEqual([0, 0]);
    (await budget.take(budgetBytes, never))();
  };
  return { store, deps, host, ids, taken, save, expectNoLeaks, changed };
}
