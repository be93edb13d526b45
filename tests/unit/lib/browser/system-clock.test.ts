import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clock } from '../../../../lib/browser/system-clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The maximum of a browser's timer, in milliseconds. */
const longest = 2 ** 31 - 1;

async function isOver(sleep: Promise<void>): Promise<boolean> {
  let over = false;
  void sleep.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

test.each([longest, longest + 1, 3 * longest + 1_000])('A sleep of %i ms ends then, and not before', async (ms) => {
  const sleep = clock.sleep(ms, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(await isOver(sleep)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(sleep)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([0, longest + 1_000])(
  'A sleep that is aborted after %i ms ends with the reason and leaves no timer',
  async (ms) => {
    const stop = new AbortController();
    const sleep = clock.sleep(3 * longest, stop.signal);
    const ended = expect(sleep).rejects.toBe('stopped');
    await vi.advanceTimersByTimeAsync(ms);
    stop.abort('stopped');
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  },
);
