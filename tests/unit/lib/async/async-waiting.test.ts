import { describe, expect, test } from 'vitest';
import { createBell } from '../../../../lib/async/auto-reset-event';
import { createPace } from '../../../../lib/async/rate-limiter';
import { together } from '../../../../lib/async/task-group';
import { createByteBudget } from '../../../../lib/async/weighted-semaphore';
import { deferred } from '../export/deferred';
import { never } from '../export/export-sample';
import { createFakeClock, settle } from '../export/fake-clock';
import { thrownBy } from '../sora/fake-site';

/** Whether a promise has settled by now. */
async function isPending(work: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const ended = () => {
    pending = false;
  };
  work.then(ended, ended);
  await settle();
  return pending;
}

describe('A bell', () => {
  test('rung while nobody waits is heard by the next who does, once', async () => {
    const bell = createBell();
    bell.ring();
    bell.ring();
    await bell.next(never);
    expect(await isPending(bell.next(never))).toBe(true);
  });

  test('whose hearer was cancelled is heard by the next one', async () => {
    const bell = createBell();
    const cancel = new AbortController();
    const gone = thrownBy(bell.next(cancel.signal));
    cancel.abort('cancelled');
    expect(await gone).toBe('cancelled');
    bell.ring();
    await bell.next(never);
  });
});

describe('The budget of bytes', () => {
  test('makes wait what does not fit, in order, and lets it in when bytes are given back', async () => {
    const budget = createByteBudget(100);
    const giveBack = await budget.take(70, never);
    const second = budget.take(40, never);
    const third = budget.take(10, never);
    expect([await isPending(second), await isPending(third)]).toEqual([true, true]);
    giveBack();
    await Promise.all([second, third]);
  });

  test('serves alone what is larger than the whole of it', async () => {
    const budget = createByteBudget(100);
    const small = await budget.take(1, never);
    const large = budget.take(1000, never);
    expect(await isPending(large)).toBe(true);
    small();
    const giveBack = await large;
    expect(await isPending(budget.take(1, never))).toBe(true);
    giveBack();
  });

  test('counts bytes that are given back twice once', async () => {
    const budget = createByteBudget(100);
    const giveBack = await budget.take(100, never);
    giveBack();
    giveBack();
    await budget.take(60, never);
    expect(await isPending(budget.take(60, never))).toBe(true);
  });

  test('lets in who stood behind one that was cancelled', async () => {
    const budget = createByteBudget(100);
    await budget.take(50, never);
    const cancel = new AbortController();
    const cancelled = thrownBy(budget.take(100, cancel.signal));
    const behind = budget.take(40, never);
    cancel.abort('cancelled');
    expect(await cancelled).toBe('cancelled');
    await behind;
  });
});

describe('A pace', () => {
  test('lets nobody begin before the longest of the times asked for', async () => {
    const clock = createFakeClock();
    const pace = createPace(clock);
    pace.hold(10_000);
    pace.hold(1_000);
    const begun = pace.ready(never);
    await clock.advance(9_999);
    expect(await isPending(begun)).toBe(true);
    await clock.advance(1);
    await begun;
  });

  test('goes on waiting when the time was made longer meanwhile', async () => {
    const clock = createFakeClock();
    const pace = createPace(clock);
    pace.hold(1_000);
    const begun = pace.ready(never);
    pace.hold(5_000);
    await clock.advance(1_000);
    expect(await isPending(begun)).toBe(true);
    await clock.advance(4_000);
    await begun;
  });

  test('tells until when requests are held back, and when none is any more', async () => {
    const clock = createFakeClock();
    const told: (number | null)[] = [];
    const pace = createPace(clock, (until) => told.push(until));
    await pace.ready(never);
    expect(told).toEqual([]);

    pace.hold(1_000);
    const until = clock.monotonic() + 1_000;
    const cancel = new AbortController();
    const gone = thrownBy(pace.ready(cancel.signal));
    const begun = pace.ready(never);
    cancel.abort('cancelled');
    expect(await gone).toBe('cancelled');
    expect(new Set(told)).toEqual(new Set([until]));
    await clock.advance(1_000);
    await begun;
    expect(told.at(-1)).toBeNull();
  });
});

describe('Tasks side by side', () => {
  test('are all let go before the failure of one is told', async () => {
    const released = deferred();
    let isFree = false;
    const work = together(never, [
      () => Promise.reject(new Error('first')),
      async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await released.promise;
        isFree = true;
        throw new Error('second');
      },
    ]);
    expect(await isPending(work.catch(() => {}))).toBe(true);
    released.resolve();
    expect(await thrownBy(work)).toMatchObject({ message: 'first' });
    expect(isFree).toBe(true);
  });
});
