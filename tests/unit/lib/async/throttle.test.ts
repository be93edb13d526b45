import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createThrottle } from '../../../../lib/async/throttle';
import { deferred } from '../export/harness/deferred';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const [a, b, c, d] = [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }] as const;

function throttled(received: () => Promise<unknown> = async () => null) {
  const reported: unknown[] = [];
  const throttle = createThrottle((value: object) => {
    reported.push(value);
    return received();
  });
  return { reported, throttle };
}

test('Of many values within a second only the latest is delivered, one each second', async () => {
  const { reported, throttle } = throttled();
  for (const value of [a, b, c]) throttle.push(value, 1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(reported).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  throttle.push(d, 1_000);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reported).toEqual([c, d]);
});

test('Flush delivers a waiting value at once, and not a second time', async () => {
  const { reported, throttle } = throttled();
  throttle.push(a, 1_000);
  await throttle.flush();
  expect(reported).toEqual([a]);
  await vi.advanceTimersByTimeAsync(5_000);
  await throttle.flush();
  expect(reported).toEqual([a]);
});

test('Flush waits until the delivered value was received', async () => {
  const received = deferred();
  const { throttle } = throttled(() => received.promise);
  throttle.push(a, 0);
  await vi.advanceTimersByTimeAsync(0);
  const flushed = vi.fn();
  const flush = throttle.flush().then(flushed);
  await vi.advanceTimersByTimeAsync(100);
  expect(flushed).not.toHaveBeenCalled();
  received.resolve();
  await flush;
});

test('A value that nobody receives causes no error, and the next one is delivered', async () => {
  const { reported, throttle } = throttled(() => Promise.reject(new Error('nobody there')));
  throttle.push(a, 0);
  await vi.advanceTimersByTimeAsync(0);
  throttle.push(b, 0);
  await throttle.flush();
  expect(reported).toEqual([a, b]);
});
