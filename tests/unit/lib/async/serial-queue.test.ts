import { expect, test, vi } from 'vitest';
import { createSerialQueue } from '../../../../lib/async/serial-queue';
import { deferred } from '../export/harness/deferred';

test('A serial queue runs one call at a time, in order, and continues after one that fails', async () => {
  const inTurn = createSerialQueue();
  const log: string[] = [];
  const call = (name: string, fails = false) =>
    inTurn(async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const [first, second] = await Promise.allSettled([call('a', true), call('b')]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});

test('A call whose signal is aborted leaves the queue at once, and never starts', async () => {
  const inTurn = createSerialQueue();
  const finished = deferred();
  const first = inTurn(() => finished.promise);
  const controller = new AbortController();
  const act = vi.fn(async () => {});
  const second = inTurn(act, controller.signal);
  controller.abort(new Error('cancelled'));
  await expect(second).rejects.toThrow('cancelled');
  finished.resolve();
  await first;
  await inTurn(async () => {});
  expect(act).not.toHaveBeenCalled();
});
