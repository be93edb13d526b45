import { describe, expect, test } from 'vitest';
import { raceAbort } from '../../../../lib/async/abort';
import type { JobStore, VolumeFile } from '../../../../lib/model/ports';
import { createExportHarness, isDone, served, until } from './harness/export-harness';
import { comesTrue } from './harness/press-cancel';

/** The same file, except that its first `method` call throws. */
function failingOnce(file: VolumeFile, method: 'truncate' | 'flush', fault: { left: number }): VolumeFile {
  return {
    ...file,
    [method](size: number) {
      if (fault.left-- > 0) throw new DOMException('', 'InvalidStateError');
      return file[method](size);
    },
  };
}

describe('A run completes', () => {
  test('although its spooled lists cannot be removed', async () => {
    const world = await createExportHarness({
      files: (files) => ({
        ...files,
        remove: (name) => (name.startsWith('own-') ? Promise.reject(new Error('not now')) : files.remove(name)),
      }),
    });
    world.clock.run();
    await world.engine.start({});
    expect((await until(world, isDone)).counts.saved).toBe(3);
    expect(world.memory.held()).toEqual([]);
  });

  test.each(['truncate', 'flush'] as const)('after writing a part failed at first: %s', async (method) => {
    const fault = { left: 1 };
    const world = await createExportHarness({
      files: (files) => ({ ...files, open: async (name) => failingOnce(await files.open(name), method, fault) }),
    });
    world.clock.run();
    await world.engine.start({});
    expect((await until(world, isDone)).counts.saved).toBe(3);
    expect(fault.left).toBeLessThan(1);
  });

  test('after the names in the resumed part could not be read', async () => {
    let isResumed = false;
    let left = 1;
    const world = await createExportHarness({
      pages: [['gen_a', 'gen_b']],
      answer: (link, signal) =>
        link.url.includes('gen_b') && !isResumed ? raceAbort(new Promise(() => {}), signal) : served(link),
      store: (store) => ({
        ...store,
        async *entries(...given) {
          if (isResumed && world.memory.held().length > 0 && left-- > 0) throw new Error('not now');
          yield* store.entries(...given);
        },
      }),
    });
    await world.engine.start({});
    await comesTrue(world, 5_000, async () => (await world.store.latest())?.counts.saved === 1);
    await world.engine.pause();
    isResumed = true;
    world.clock.run();
    await world.engine.resume();
    expect((await until(world, isDone)).counts.saved).toBe(2);
    expect(left).toBeLessThan(1);
  });
});

describe('A store that does not respond to the engine', () => {
  const minute = 60_000;

  test.each(['unfinished', 'update', 'parts', 'get'] as const)(
    'fails the command after a minute, and the next one works: %s',
    async (method) => {
      let hangs = false;
      const world = await createExportHarness({
        // Makes sure that a run is active that doesn't call the store.
        answer: (_link, signal) => raceAbort(new Promise(() => {}), signal),
        store: (store): JobStore => ({
          ...store,
          [method]: (...given: never[]) =>
            hangs ? new Promise(() => {}) : Reflect.apply(store[method] as () => unknown, store, given),
        }),
      });
      await world.engine.start({});
      await world.clock.advance(1_000);
      hangs = true;
      const paused = world.engine.pause();
      const failed = expect(paused).rejects.toMatchObject({ code: 'store-broken', detail: 'no answer' });
      await world.clock.advance(minute + 5_000);
      await failed;
      hangs = false;
      expect(await world.engine.pause()).toMatchObject({ state: 'paused', cause: null });
    },
  );
});
