import { expect, test, vi } from 'vitest';
import { createSemaphoreShare, createWeightedSemaphore } from '../../../../lib/async/weighted-semaphore';
import { isPending } from '../../is-pending';
import { never } from '../export/harness/export-sample';

const total = 100;

/** Whether the whole budget is free. */
async function isWhole(budget: ReturnType<typeof createWeightedSemaphore>): Promise<boolean> {
  const taken = budget.take(total, never).then((release) => release());
  return !(await isPending(taken));
}

test('a share that is large enough requests nothing, and one that needs more first releases what it has', async () => {
  const budget = createWeightedSemaphore(total);
  const share = createSemaphoreShare(budget, never);
  await share.atLeast(60);
  await share.atLeast(10);
  await share.atLeast(total);
  expect(await isWhole(budget)).toBe(false);
  share.returnShare();
  expect(await isWhole(budget)).toBe(true);
});

test('a share that is requested again or released while it waits loses no byte of the budget', async () => {
  const budget = createWeightedSemaphore(total);
  const release = await budget.take(total, never);
  const share = createSemaphoreShare(budget, never);
  const requested = [share.atLeast(70), share.atLeast(20), share.atLeast(30)];
  release();
  await Promise.all(requested);
  share.returnShare();
  expect(await isWhole(budget)).toBe(true);

  const again = await budget.take(total, never);
  const waiting = share.atLeast(50);
  share.returnShare();
  again();
  await waiting;
  expect(await isWhole(budget)).toBe(true);
});

test('bytes that fit are given without an abort listener, which would stay in memory', async () => {
  const { signal } = new AbortController();
  const listen = vi.spyOn(signal, 'addEventListener');
  const budget = createWeightedSemaphore(total);
  await Promise.all([budget.take(70, signal), budget.take(30, signal)]);
  expect(listen).not.toHaveBeenCalled();
});
