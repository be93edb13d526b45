import { expect, test, vi } from 'vitest';
import { createTransports, type Tabs } from '../../../../lib/browser/site-transports';
import { ExpectedFailure } from '../../../../lib/model/failure';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import { deferred } from '../export/harness/deferred';
import { never } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';

const byWays = (tabs: Tabs) =>
  createTransports(tabs, (get) => createSessionClient(get, { now: Date.now, monotonic: () => performance.now() }));
const wanted = { path: '/backend/x', account: null };
const isAllowed = async () => true;
const notExpected = () => Promise.reject(new Error('nobody expected this'));

test('Open tabs are used before the direct transport, in order', async () => {
  const transports = byWays({ open: async () => [7, 3], request: notExpected, isAllowed });
  expect((await transports()).map(({ name }) => name)).toEqual(['tab 7', 'tab 3', 'direct']);
});

test('The direct transport distinguishes a site whose permission was withdrawn from one that does not respond', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const thrown = async (allowed: boolean) => {
    const [direct] = await byWays({
      open: async () => [],
      request: notExpected,
      isAllowed: async () => allowed,
    })();
    return thrownBy(direct?.request(wanted, never) ?? notExpected());
  };
  expect(await thrown(false)).toMatchObject({ code: 'no-permission', detail: 'sora.chatgpt.com' });
  expect(await thrown(true)).toMatchObject({ code: 'offline' });
  vi.unstubAllGlobals();
});

test('Without a tab, or without a background that knows the tabs, the direct transport is used', async () => {
  const names = async (open: () => Promise<number[]>) =>
    (await byWays({ open, request: notExpected, isAllowed })()).map(({ name }) => name);
  expect(await names(async () => [])).toEqual(['direct']);
  expect(await names(() => Promise.reject(new ExpectedFailure('not-there')))).toEqual(['direct']);
});

test('A canceled request ends at once, and a later response of its tab is ignored', async () => {
  const requested = deferred();
  const late = deferred<never>();
  const request = () => {
    requested.resolve();
    return late.promise;
  };
  const [byTab] = await byWays({ open: async () => [7], request, isAllowed })();
  const cancel = new AbortController();
  const thrown = thrownBy(byTab?.request(wanted, cancel.signal) ?? notExpected());
  await requested.promise;
  cancel.abort('cancelled');
  expect(await thrown).toBe('cancelled');
  late.reject(new ExpectedFailure('not-there'));
});

test('A request that is canceled before it starts uses no tab', async () => {
  const request = vi.fn(notExpected);
  const [byTab] = await byWays({ open: async () => [7], request, isAllowed })();
  expect(await thrownBy(byTab?.request(wanted, AbortSignal.abort('cancelled')) ?? notExpected())).toBe('cancelled');
  expect(request).not.toHaveBeenCalled();
});

test('A tab that does not respond is given up, and is tried last for some minutes', async () => {
  vi.useFakeTimers();
  const transports = byWays({
    open: async () => [7, 3],
    request: (tab) => (tab === 7 ? new Promise(() => {}) : notExpected()),
    isAllowed,
  });
  const names = async () => (await transports()).map(({ name }) => name);
  const [byTab] = await transports();
  const thrown = thrownBy(byTab?.request(wanted, never) ?? notExpected());
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await thrown).toMatchObject({ code: 'not-there' });
  expect(await names()).toEqual(['tab 3', 'direct', 'tab 7']);

  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(await names()).toEqual(['tab 7', 'tab 3', 'direct']);
  vi.useRealTimers();
});

test('A failure of the site is passed on by the tab, which is still used first', async () => {
  const transports = byWays({
    open: async () => [7],
    request: () => Promise.reject(new ExpectedFailure('offline')),
    isAllowed,
  });
  const [byTab] = await transports();
  expect(await thrownBy(byTab?.request(wanted, never) ?? notExpected())).toMatchObject({ code: 'offline' });
  expect((await transports())[0]?.name).toBe('tab 7');
});
