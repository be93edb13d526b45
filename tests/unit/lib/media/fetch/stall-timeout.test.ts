import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withStallTimeout } from '../../../../../lib/media/fetch/stall-timeout';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const silence = () => new Promise<never>(() => {});
const stalled = { code: 'offline', detail: 'stalled' };

test('each of several connections is given up after its own 30 s', async () => {
  const reported: string[] = [];
  const watch = (name: string, work: Promise<unknown>) =>
    void withStallTimeout(work).then(
      () => reported.push(`${name} came`),
      (error: unknown) => {
        expect(error).toMatchObject(stalled);
        reported.push(`${name} given up`);
      },
    );
  let come = () => {};
  watch(
    'first',
    new Promise<void>((resolve) => {
      come = resolve;
    }),
  );
  await vi.advanceTimersByTimeAsync(10_000);
  watch('second', silence());
  await vi.advanceTimersByTimeAsync(10_000);
  watch('third', silence());
  come();
  await vi.advanceTimersByTimeAsync(19_999);
  expect(reported).toEqual(['first came']);
  await vi.advanceTimersByTimeAsync(1);
  expect(reported).toEqual(['first came', 'second given up']);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(reported).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(reported).toEqual(['first came', 'second given up', 'third given up']);
  expect(vi.getTimerCount()).toBe(0);
});
