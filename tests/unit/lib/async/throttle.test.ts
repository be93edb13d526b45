import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createThrottle } from '../../../../lib/async/throttle';
import { deferred } from '../export/deferred';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const [a, b, c, d] = [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }] as const;

function throttled(heard: () => Promise<unknown> = async () => null) {
  const told: unknown[] = [];
  const throttle = createThrottle((value: object) => {
    told.push(value);
    return heard();
  });
  return { told, throttle };
}

test('Of many values within a second the latest is told, and each second one', async () => {
  const { told, throttle } = throttled();
  for (const value of [a, b, c]) throttle.take(value, 1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  throttle.take(d, 1_000);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([c, d]);
});

test('What still waits is told at once when it is asked for, and not a second time', async () => {
  const { told, throttle } = throttled();
  throttle.take(a, 1_000);
  await throttle.flush();
  expect(told).toEqual([a]);
  await vi.advanceTimersByTimeAsync(5_000);
  await throttle.flush();
  expect(told).toEqual([a]);
});

test('Whoever flushes waits until what was told has been heard', async () => {
  const heard = deferred();
  const { throttle } = throttled(() => heard.promise);
  throttle.take(a, 0);
  await vi.advanceTimersByTimeAsync(0);
  const flushed = vi.fn();
  const flush = throttle.flush().then(flushed);
  await vi.advanceTimersByTimeAsync(100);
  expect(flushed).not.toHaveBeenCalled();
  heard.resolve();
  await flush;
});

test('A value that nobody hears is no failure, and the next one is told', async () => {
  const { told, throttle } = throttled(() => Promise.reject(new Error('nobody there')));
  throttle.take(a, 0);
  await vi.advanceTimersByTimeAsync(0);
  throttle.take(b, 0);
  await throttle.flush();
  expect(told).toEqual([a, b]);
});
