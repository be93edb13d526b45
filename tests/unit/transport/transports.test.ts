import { expect, test, vi } from 'vitest';
import { ExpectedFailure } from '../../../lib/errors';
import { transportsBy } from '../../../lib/transport/transports';
import { deferred } from '../export/deferred';
import { settle } from '../export/fake-clock';
import { never } from '../export/sample';
import { thrownBy } from '../sora/fake-site';

const isAllowed = async () => true;
const notExpected = () => Promise.reject(new Error('nobody expected this'));

test('Open tabs are asked before the direct way, in their order', async () => {
  const transports = transportsBy({ open: async () => [7, 3], get: notExpected, isAllowed });
  expect((await transports()).map(({ name }) => name)).toEqual(['tab 7', 'tab 3', 'direct']);
});

test('The direct way tells a site that the person has withdrawn from one that does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const thrown = async (allowed: boolean) => {
    const [direct] = await transportsBy({ open: async () => [], get: notExpected, isAllowed: async () => allowed })();
    return thrownBy(direct?.get('/backend/x', {}, never) ?? notExpected());
  };
  expect(await thrown(false)).toMatchObject({ code: 'no-permission', detail: 'sora.chatgpt.com' });
  expect(await thrown(true)).toMatchObject({ code: 'offline' });
  vi.unstubAllGlobals();
});

test('Without a tab, or without anybody who knows of tabs, the direct way is left', async () => {
  const names = async (open: () => Promise<number[]>) =>
    (await transportsBy({ open, get: notExpected, isAllowed })()).map(({ name }) => name);
  expect(await names(async () => [])).toEqual(['direct']);
  expect(await names(() => Promise.reject(new ExpectedFailure('not-there')))).toEqual(['direct']);
});

test('A cancelled call ends at once, and what its tab says later is not missed by anybody', async () => {
  const late = deferred<never>();
  const [byTab] = await transportsBy({ open: async () => [7], get: () => late.promise, isAllowed })();
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
  const [byTab] = await transportsBy({ open: async () => [7], get, isAllowed })();
  expect(await thrownBy(byTab?.get('/backend/x', {}, AbortSignal.abort('cancelled')) ?? notExpected())).toBe(
    'cancelled',
  );
  expect(get).not.toHaveBeenCalled();
});

test('A tab that does not answer is given up, and comes last for some minutes', async () => {
  const late = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  const transports = transportsBy({
    open: async () => [7, 3],
    get: (tab) => (tab === 7 ? new Promise(() => {}) : notExpected()),
    isAllowed,
  });
  const names = async () => (await transports()).map(({ name }) => name);
  const [byTab] = await transports();
  const thrown = thrownBy(byTab?.get('/backend/x', {}, never) ?? notExpected());
  late.abort(new DOMException('too late', 'TimeoutError'));
  expect(await thrown).toMatchObject({ code: 'not-there' });
  expect(timeout).toHaveBeenCalledWith(15_000);
  expect(await names()).toEqual(['tab 3', 'direct', 'tab 7']);

  vi.useFakeTimers({ now: Date.now() + 4 * 60_000 });
  expect(await names()).toEqual(['tab 7', 'tab 3', 'direct']);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('What a tab says of the site is passed on, and the tab stays the first to be asked', async () => {
  const transports = transportsBy({
    open: async () => [7],
    get: () => Promise.reject(new ExpectedFailure('offline')),
    isAllowed,
  });
  const [byTab] = await transports();
  expect(await thrownBy(byTab?.get('/backend/x', {}, never) ?? notExpected())).toMatchObject({ code: 'offline' });
  expect((await transports())[0]?.name).toBe('tab 7');
});
