import { describe, expect, test } from 'vitest';
import { createParallelism } from '../../../../../lib/export/download/parallelism';
import { maxParallel } from '../../../../../lib/model/job';

/** A line that gives so many bytes per second to so many fetches, for some seconds; someone always waits for a place. */
function createParallelismHarness() {
  let now = 0;
  const parallelism = createParallelism({ monotonic: () => now });
  const limits: number[] = [];
  const flow = (seconds: number, rate: (fetches: number) => number, isHeldBack = true) => {
    for (let step = 0; step < seconds * 20; step++) {
      now += 50;
      if (isHeldBack) parallelism.missed();
      parallelism.received(rate(parallelism.limit()) / 20);
      limits.push(parallelism.limit());
    }
  };
  return { parallelism, flow, limits, now: () => now };
}

/** Each fetch waits on its own: more of them bring more. */
const far = (fetches: number) => fetches * 1_000_000;
/** The line is full with six. */
const narrow = (fetches: number) => Math.min(fetches, 6) * 1_000_000;

describe('The number of fetches at once', () => {
  test('reaches twelve within two seconds while more files increase throughput', () => {
    const { flow, limits } = createParallelismHarness();
    flow(2, far);
    expect([...new Set(limits)]).toEqual([6, 9, maxParallel]);
    expect(maxParallel).toBe(12);
  });

  test('grows one by one once three more have not helped', () => {
    const { flow, limits } = createParallelismHarness();
    flow(3, narrow);
    const from = limits.length;
    flow(60, far);
    expect([...new Set(limits.slice(from))]).toEqual([6, 7, 8, 9, 10, 11, maxParallel]);
  });

  test('stays the same when one more file does not help, and only tries now and then', () => {
    const { flow, limits, parallelism } = createParallelismHarness();
    const first = parallelism.limit();
    flow(5, narrow);
    const from = limits.length;
    flow(60, narrow);
    expect(Math.max(...limits.slice(from))).toBe(first + 1);
    expect(limits.filter((limit) => limit > first).length).toBeLessThan(limits.length / 5);
  });

  test('grows when the connection has become faster', () => {
    const { flow, parallelism } = createParallelismHarness();
    flow(30, narrow);
    flow(60, far);
    expect(parallelism.limit()).toBe(maxParallel);
  });

  test('learns nothing while no more files are waiting', () => {
    const { flow, parallelism } = createParallelismHarness();
    const first = parallelism.limit();
    flow(30, far, false);
    expect(parallelism.limit()).toBe(first);
  });

  test('is halved by a refusal, and never less than one', () => {
    const { parallelism, flow, now } = createParallelismHarness();
    flow(20, far);
    const limits = Array.from({ length: 4 }, () => {
      parallelism.refused(now());
      flow(0.05, far);
      return parallelism.limit();
    });
    expect(limits).toEqual([6, 3, 1, 1]);
  });

  test('is halved once for all fetches that had the same failure', () => {
    const { parallelism, flow, now } = createParallelismHarness();
    flow(20, far);
    const started = now();
    flow(1, far);
    for (let fetch = 0; fetch < 12; fetch++) parallelism.refused(started);
    expect(parallelism.limit()).toBe(6);
  });

  test('grows again some time after a refusal', () => {
    const { parallelism, flow, now } = createParallelismHarness();
    flow(20, far);
    parallelism.refused(now());
    flow(2, far);
    expect(parallelism.limit()).toBe(6);
    flow(30, far);
    expect(parallelism.limit()).toBe(maxParallel);
  });
});
