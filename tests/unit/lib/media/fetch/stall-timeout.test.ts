import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unlessStalled } from '../../../../../lib/media/fetch/stall-timeout';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const silence = () => new Promise<never>(() => {});
const stalled = { code: 'offline', detail: 'stalled' };

test('of several connections each is given up after half a minute of its own, and no other', async () => {
  const told: string[] = [];
  const watch = (name: string, work: Promise<unknown>) =>
    void unlessStalled(work).then(
      () => told.push(`${name} came`),
      (error: unknown) => {
        expect(error).toMatchObject(stalled);
        told.push(`${name} given up`);
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
  expect(told).toEqual(['first came']);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['first came', 'second given up']);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['first came', 'second given up', 'third given up']);
  expect(vi.getTimerCount()).toBe(0);
});
