import { expect, test, vi } from 'vitest';
import { ExpectedFailure } from '../../../lib/errors';
import { transportsBy } from '../../../lib/transport/transports';
import { deferred } from '../export/deferred';
import { settle } from '../export/fake-clock';
import { thrownBy } from '../sora/fake-site';

const notExpected = () => Promise.reject(new Error('nobody expected this'));

test('Open tabs are asked before the direct way, in their order', async () => {
  const transports = transportsBy({ open: async () => [7, 3], get: notExpected });
  expect((await transports()).map(({ name }) => name)).toEqual(['tab 7', 'tab 3', 'direct']);
});

test('Without a tab, or without anybody who knows of tabs, the direct way is left', async () => {
  const names = async (open: () => Promise<number[]>) =>
    (await transportsBy({ open, get: notExpected })()).map(({ name }) => name);
  expect(await names(async () => [])).toEqual(['direct']);
  expect(await names(() => Promise.reject(new ExpectedFailure('not-there')))).toEqual(['direct']);
});

test('A cancelled call ends at once, and what its tab says later is not missed by anybody', async () => {
  const late = deferred<never>();
  const [byTab] = await transportsBy({ open: async () => [7], get: () => late.promise })();
  const cancel = new AbortController();
  const thrown = thrownBy(byTab?.get('/backend/x', {}, cancel.signal) ?? notExpected());
  await settle();
  cancel.abort('cancelled');
  expect(await thrown).toBe('cancelled');
  late.reject(new ExpectedFailure('not-there'));
  await settle();
});

test('A call that is cancelled before it begins asks no tab', async () => {
  const get = vi.fn(notExpected);
  const [byTab] = await transportsBy({ open: async () => [7], get })();
  expect(await thrownBy(byTab?.get('/backend/x', {}, AbortSignal.abort('cancelled')) ?? notExpected())).toBe(
    'cancelled',
  );
  expect(get).not.toHaveBeenCalled();
});
