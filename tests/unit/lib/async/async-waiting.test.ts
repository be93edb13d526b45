import { describe, expect, test } from 'vitest';
import { createAutoResetEvent } from '../../../../lib/async/auto-reset-event';
import { createRateLimiter } from '../../../../lib/async/rate-limiter';
import { runTaskGroup } from '../../../../lib/async/task-group';
import { createWeightedSemaphore } from '../../../../lib/async/weighted-semaphore';
import { isPending } from '../../is-pending';
import { deferred } from '../export/harness/deferred';
import { never } from '../export/harness/export-sample';
import { createFakeClock } from '../export/harness/fake-clock';
import { thrownBy } from '../sora/fake-site';

describe('An auto-reset event', () => {
  test('set while nobody waits releases the next waiter, once', async () => {
    const changed = createAutoResetEvent();
    changed.set();
    changed.set();
    await changed.wait(never);
    expect(await isPending(changed.wait(never))).toBe(true);
  });

  test('whose waiter was canceled releases the next one', async () => {
    const changed = createAutoResetEvent();
    const cancel = new AbortController();
    const canceled = thrownBy(changed.wait(cancel.signal));
    cancel.abort('cancelled');
    expect(await canceled).toBe('cancelled');
    changed.set();
    await changed.wait(never);
  });
});

describe('The weighted semaphore', () => {
  test('queues what does not fit, in order, and admits it when bytes are returned', async () => {
    const budget = createWeightedSemaphore(100);
    const release = await budget.take(70, never);
    const second = budget.take(40, never);
    const third = budget.take(10, never);
    expect([await isPending(second), await isPending(third)]).toEqual([true, true]);
    release();
    await Promise.all([second, third]);
  });

  test('admits a request larger than the whole budget alone', async () => {
    const budget = createWeightedSemaphore(100);
    const small = await budget.take(1, never);
    const large = budget.take(1000, never);
    expect(await isPending(large)).toBe(true);
    small();
    const release = await large;
    expect(await isPending(budget.take(1, never))).toBe(true);
    release();
  });

  test('counts bytes that are returned twice only once', async () => {
    const budget = createWeightedSemaphore(100);
    const release = await budget.take(100, never);
    release();
    release();
    await budget.take(60, never);
    expect(await isPending(budget.take(60, never))).toBe(true);
  });

  test('admits the next waiter after one that was canceled', async () => {
    const budget = createWeightedSemaphore(100);
    await budget.take(50, never);
    const cancel = new AbortController();
    const cancelled = thrownBy(budget.take(100, cancel.signal));
    const behind = budget.take(40, never);
    cancel.abort('cancelled');
    expect(await cancelled).toBe('cancelled');
    await behind;
  });
});

describe('A rate limiter', () => {
  test('lets nothing start before the longest requested wait is over', async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter(clock);
    limiter.pauseFor(10_000);
    limiter.pauseFor(1_000);
    const started = limiter.waitForTurn(never);
    await clock.advance(9_999);
    expect(await isPending(started)).toBe(true);
    await clock.advance(1);
    await started;
  });

  test('keeps waiting when the time was extended meanwhile', async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter(clock);
    limiter.pauseFor(1_000);
    const started = limiter.waitForTurn(never);
    limiter.pauseFor(5_000);
    await clock.advance(1_000);
    expect(await isPending(started)).toBe(true);
    await clock.advance(4_000);
    await started;
  });

  test('reports until when requests are delayed, and when they no longer are', async () => {
    const clock = createFakeClock();
    const reported: (number | null)[] = [];
    const limiter = createRateLimiter(clock, (until) => reported.push(until));
    await limiter.waitForTurn(never);
    expect(reported).toEqual([]);

    limiter.pauseFor(1_000);
    const until = clock.monotonic() + 1_000;
    const cancel = new AbortController();
    const canceled = thrownBy(limiter.waitForTurn(cancel.signal));
    const started = limiter.waitForTurn(never);
    cancel.abort('cancelled');
    expect(await canceled).toBe('cancelled');
    expect(new Set(reported)).toEqual(new Set([until]));
    await clock.advance(1_000);
    await started;
    expect(reported.at(-1)).toBeNull();
  });
});

describe('Tasks in parallel', () => {
  test('all end before the failure of one is reported', async () => {
    const released = deferred();
    let isFree = false;
    const work = runTaskGroup(never, [
      async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await released.promise;
        isFree = true;
        throw new Error('second');
      },
      () => {
        throw new Error('first');
      },
    ]);
    expect(await isPending(work.catch(() => {}))).toBe(true);
    released.resolve();
    expect(await thrownBy(work)).toMatchObject({ message: 'first' });
    expect(isFree).toBe(true);
  });
});
