import { describe, expect, test } from 'vitest';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { JobStore } from '../../../../../lib/model/ports';
import { createExportHarness, isDone, until } from '../harness/export-harness';

describe('A full disk', () => {
  const megabyte = new Uint8Array(1_000_000);

  test('is freed by delivering closed parts, and the run continues', async () => {
    let isCopying = true;
    const fate = () => ({
      get state() {
        return isCopying ? ('in_progress' as const) : ('complete' as const);
      },
    });
    const world = await createExportHarness({
      pages: [['gen_a', 'gen_b', 'gen_c', 'gen_d', 'gen_e']],
      answer: () => megabyte,
      fate,
    });
    world.memory.disk.room = 36_600_000;
    world.clock.run();
    await world.engine.start({ partBytes: 1_200_000 });
    await until(world, () => world.memory.names().includes('part-job1-2.zip'));
    await world.clock.advance(3_600_000);
    expect((await world.store.latest())?.counts.saved).toBeLessThan(5);
    isCopying = false;
    expect((await until(world, isDone)).counts.saved).toBe(5);
  });

  test('that leaves no room for the pause does not end the run', async () => {
    let isFull = false;
    let refused = 0;
    const cut =
      <Given extends unknown[], T>(write: (...given: Given) => Promise<T>) =>
      (...given: Given) => {
        if (!isFull) return write(...given);
        refused++;
        return Promise.reject(new ExpectedFailure('no-room', '1000'));
      };
    const store = (over: JobStore): JobStore => ({ ...over, update: cut(over.update), commit: cut(over.commit) });
    const world = await createExportHarness({ store });
    await world.engine.start({});
    isFull = true;
    await world.clock.asleep(3_000);
    world.clock.run();
    await until(world, () => refused > 5);
    isFull = false;
    expect((await until(world, isDone)).counts.saved).toBe(3);
  });
});
