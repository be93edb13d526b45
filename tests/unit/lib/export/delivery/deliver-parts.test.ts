import { describe, expect, test } from 'vitest';
import { createAutoResetEvent } from '../../../../../lib/async/auto-reset-event';
import { deliverParts } from '../../../../../lib/export/delivery/deliver-parts';
import type { Part } from '../../../../../lib/model/job';
import type { DownloadStatus } from '../../../../../lib/model/ports';
import { thrownBy } from '../../sora/fake-site';
import { freshStore } from '../../storage/fresh-store';
import { deferred } from '../harness/deferred';
import { jobWith, never, partWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { createDownloads } from '../harness/fake-delivery';

const content = new Uint8Array(1000).fill(7);
const fileName = partWith().fileName;

type Fate = (copy: { again: boolean }, count: number) => Partial<DownloadStatus>;

async function createDeliveryHarness(part: Partial<Part>, fate: Fate = () => ({})) {
  const { store } = await freshStore();
  await store.create(jobWith());
  await store.putPart(partWith({ bytes: content.length, ...part }));
  const stored = new Map([['part-job-1.zip', content]]);
  const downloads = createDownloads((file) => stored.get(file) ?? null, fate);
  const clock = createFakeClock();
  const deps = {
    store,
    clock,
    delivery: downloads.delivery,
    files: {
      remove: async (file: string) => void stored.delete(file),
      size: async (file: string) => stored.get(file)?.length ?? null,
    },
  };
  const packing = { isPacked: true, toDeliver: createAutoResetEvent(), onChange: () => {} };
  const deliver = (signal = never) => deliverParts(jobWith(), deps, packing, signal);
  const state = async () => (await store.parts('job'))[0]?.state;
  return { deliver, downloads, stored, clock, state, deps, packing, store };
}

describe('A closed part', () => {
  test('is copied to Downloads, checked there, and only then removed', async () => {
    const { deliver, downloads, stored, state } = await createDeliveryHarness({ state: 'closed' });
    await deliver();
    expect(downloads.onDisk).toEqual(new Map([[fileName, content]]));
    expect([await state(), stored.size, downloads.released]).toEqual(['deleted', 0, ['part-job-1.zip']]);
  });

  test('is polled until its copy is complete', async () => {
    const { deliver, downloads, stored, clock } = await createDeliveryHarness({ state: 'closed' }, () => ({
      state: 'in_progress',
      bytes: 0,
    }));
    const work = deliver();
    await clock.asleep(300);
    expect(stored.size).toBe(1);
    Object.assign(downloads.copies[0] ?? {}, { state: 'complete', bytes: content.length });
    await clock.advance(300);
    await work;
    expect(downloads.copies).toHaveLength(1);
  });

  test('whose copy has the wrong size is copied again, over the bad one', async () => {
    const { deliver, downloads } = await createDeliveryHarness({ state: 'closed' }, (_copy, count) =>
      count === 1 ? { bytes: 10 } : {},
    );
    await deliver();
    expect(downloads.copies.map(({ again }) => again)).toEqual([false, true]);
    expect(downloads.onDisk).toEqual(new Map([[fileName, content]]));
  });

  test.each([
    ['its size', { bytes: 10 }, '10 of 1000 bytes'],
    ['the browser', { state: 'interrupted', error: 'FILE_FAILED' }, 'FILE_FAILED'],
    ['the user, who removed it', { state: 'missing' }, 'missing'],
  ] as const)('that fails three times by %s stops with that reason, and stays', async (_what, fate, detail) => {
    const { deliver, downloads, stored } = await createDeliveryHarness({ state: 'closed' }, () => fate);
    expect(await thrownBy(deliver())).toMatchObject({ code: 'save-failed', detail });
    expect([downloads.copies.length, stored.size]).toEqual([3, 1]);
  });

  test('whose copy the user cancels is copied again at the next attempt, not at once', async () => {
    const broken: Fate = (_copy, count) => (count === 1 ? { state: 'interrupted', error: 'USER_CANCELED' } : {});
    const { deliver, downloads } = await createDeliveryHarness({ state: 'closed' }, broken);
    expect(await thrownBy(deliver())).toMatchObject({ code: 'save-cancelled' });
    expect(downloads.copies).toHaveLength(1);
    await deliver();
    expect(downloads.onDisk).toEqual(new Map([[fileName, content]]));
  });

  test('that does not fit into Downloads is tried once, and reports the space it needs', async () => {
    const full: Fate = () => ({ state: 'interrupted', error: 'FILE_NO_SPACE' });
    const { deliver, downloads, stored } = await createDeliveryHarness({ state: 'closed' }, full);
    expect(await thrownBy(deliver())).toMatchObject({ code: 'save-no-room', detail: '1000' });
    expect([downloads.copies.length, stored.size]).toEqual([1, 1]);
  });

  test.each(['paused', 'asking', 'uncommon'])(
    'reports what its copy waits for, and when that is over: %s',
    async (blockedReason) => {
      const { deliver, downloads, clock, store } = await createDeliveryHarness({ state: 'closed' }, () => ({
        state: 'in_progress',
        blockedReason,
      }));
      const reported = async () => (await store.parts('job'))[0]?.blockedReason;
      const work = deliver();
      await clock.asleep(300);
      expect(await reported(), 'seen once it may be passing').toBeNull();
      await clock.advance(300);
      expect(await reported()).toBe(blockedReason);
      Object.assign(downloads.copies[0] ?? {}, { blockedReason: null });
      await clock.advance(600);
      expect(await reported()).toBeNull();
      Object.assign(downloads.copies[0] ?? {}, { state: 'complete', bytes: content.length });
      await clock.advance(300);
      await work;
    },
  );

  test('that was saved under another name is recorded with that name, and counts as saved', async () => {
    const { deliver, downloads, stored, store } = await createDeliveryHarness({ state: 'closed' }, () => ({
      downloadPath: null,
      renamedTo: 'Sorted/archive.zip',
    }));
    await deliver();
    expect([downloads.copies.length, stored.size]).toEqual([1, 0]);
    expect((await store.parts('job'))[0]).toMatchObject({ state: 'deleted', renamedTo: 'Sorted/archive.zip' });
  });

  test('is kept when the run is canceled in the middle of its copy', async () => {
    const { deliver, stored, clock, state } = await createDeliveryHarness({ state: 'closed' }, () => ({
      state: 'in_progress',
    }));
    const cancel = new AbortController();
    const thrown = thrownBy(deliver(cancel.signal));
    await clock.asleep(300);
    cancel.abort('cancelled');
    expect(await thrown).toBe('cancelled');
    expect([await state(), stored.size]).toEqual(['saving', 1]);
  });
});

describe('A part found after a restart', () => {
  test('whose copy is already complete is not copied twice', async () => {
    const { deliver, downloads, store } = await createDeliveryHarness({ state: 'closed' });
    await downloads.delivery.save('part-job-1.zip', partWith(), false);
    await store.putPart(partWith({ bytes: content.length, state: 'saving', download: 1 }));
    await deliver();
    expect(downloads.copies).toHaveLength(1);
  });

  test('whose copy was interrupted is copied again in place', async () => {
    const { deliver, downloads, state } = await createDeliveryHarness({ state: 'saving', download: 99 });
    await deliver();
    expect(downloads.copies.map(({ again }) => again)).toEqual([true]);
    expect(await state()).toBe('deleted');
  });

  test('is not duplicated when the browser died between the copy and its note', async () => {
    const first = await createDeliveryHarness({ state: 'closed' });
    const { delivery, onDisk } = first.downloads;
    const dying = {
      ...delivery,
      save: (...given: Parameters<typeof delivery.save>) =>
        delivery.save(...given).then(() => Promise.reject(new Error('killed'))),
    };
    await thrownBy(deliverParts(jobWith(), { ...first.deps, delivery: dying }, first.packing, never));

    await first.deliver();
    expect([...onDisk.keys()]).toEqual([fileName]);
  });

  test('that was saved already is removed without another copy', async () => {
    const { deliver, downloads, stored, state } = await createDeliveryHarness({ state: 'saved', download: 1 });
    await deliver();
    expect([downloads.copies.length, stored.size, await state()]).toEqual([0, 0, 'deleted']);
  });
});

test('Delivery waits for more parts, and ends with the last one', async () => {
  const { deps, packing, store, stored, downloads } = await createDeliveryHarness({ state: 'writing' });
  packing.isPacked = false;
  let isOver = false;
  let waits = deferred();
  const { wait } = packing.toDeliver;
  packing.toDeliver.wait = (signal) => {
    waits.resolve();
    return wait(signal);
  };
  const work = deliverParts(jobWith(), deps, packing, never).then(() => {
    isOver = true;
  });
  await Promise.race([waits.promise, work]);
  await store.putPart(partWith({ number: 2, state: 'closed', bytes: 5, fileName: 'second' }));
  stored.set('part-job-2.zip', new Uint8Array(5));
  waits = deferred();
  packing.toDeliver.set();
  await Promise.race([waits.promise, work]);
  expect([[...downloads.onDisk.keys()], isOver]).toEqual([['second'], false]);
  packing.isPacked = true;
  packing.toDeliver.set();
  await work;
});
