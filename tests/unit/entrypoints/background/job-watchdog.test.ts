import { unwrap } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeWhenIdle, startWatchdog } from '../../../../entrypoints/background/job-watchdog';
import { changeSettings } from '../../../../lib/settings/stored-settings';
import { eventually } from '../../eventually';
import { jobWith } from '../../lib/export/harness/export-sample';
import { freshStore } from '../../lib/storage/fresh-store';

const { ensure, closeUnless } = vi.hoisted(() => ({ ensure: vi.fn(), closeUnless: vi.fn() }));
vi.mock('../../../../entrypoints/background/engine-page', () => ({
  engineHost: {},
  createEnginePage: () => ({ ensure, closeUnless }),
}));

const { power } = browser;
const requestKeepAwake = vi.spyOn(power, 'requestKeepAwake').mockImplementation(() => {});
const releaseKeepAwake = vi.spyOn(power, 'releaseKeepAwake').mockImplementation(() => {});

const alarms = async () => (await browser.alarms.getAll()).map(({ name }) => name);

beforeEach(async () => {
  await browser.alarms.clearAll();
  await browser.storage.local.clear();
  requestKeepAwake.mockClear();
  releaseKeepAwake.mockClear();
  ensure.mockReset().mockResolvedValue(undefined);
  closeUnless.mockReset().mockImplementation((needed: () => Promise<boolean>) => needed());
});

describe('The job watchdog', () => {
  test('keeps the engine running while there is work, and sets an alarm to check again', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await startWatchdog();
    expect(ensure).toHaveBeenCalledOnce();
    expect(await alarms()).toEqual(['watch']);
  });

  test.each(['paused', 'done'] as const)(
    'opens no engine for a job that is %s, and is not woken again',
    async (state) => {
      const { store } = await freshStore();
      await store.create(jobWith({ state }));
      await startWatchdog();
      expect(ensure).not.toHaveBeenCalled();
      expect(await alarms()).toEqual([]);
    },
  );

  test('opens an engine to clean up after a run that a killed browser has ended', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.update('job', { state: 'done' });
    await startWatchdog();
    expect(ensure).toHaveBeenCalledOnce();
    await store.cleanUp();
    await startWatchdog();
    expect(ensure).toHaveBeenCalledOnce();
    expect(await alarms()).toEqual([]);
  });

  test.each([
    ['during a run', { state: 'running' }, true, [['system']]],
    ['not while the user has paused it', { state: 'paused' }, true, []],
    ['not while a cause has paused it', { state: 'paused', cause: { code: 'offline', detail: null } }, true, []],
    ['not when it is over', { state: 'done' }, true, []],
    ['not if the user has turned it off', { state: 'running' }, false, []],
  ] as const)('keeps the machine awake, and releases it again: %s', async (_when, job, keepAwake, requested) => {
    const { store } = await freshStore();
    await store.create(jobWith(job));
    await changeSettings({ keepAwake });
    await startWatchdog();
    expect(requestKeepAwake.mock.calls).toEqual(requested);
    expect(releaseKeepAwake).toHaveBeenCalledTimes(requested.length === 0 ? 1 : 0);
  });

  test('keeps the engine running even if the browser sets no alarm', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    const create = vi.spyOn(browser.alarms, 'create').mockRejectedValue(new Error('no alarms'));
    await startWatchdog();
    create.mockRestore();
    expect(ensure).toHaveBeenCalledOnce();
  });

  test('waits a bounded time for a store that never responds', async () => {
    const { database } = await freshStore();
    const hung = vi.spyOn(Object.getPrototypeOf(unwrap(database).transaction('jobs').objectStore('jobs')), 'getAll');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    hung.mockImplementation(() => {
      void vi.advanceTimersByTimeAsync(100_000);
      return new IDBRequest();
    });
    await startWatchdog();
    vi.useRealTimers();
    hung.mockRestore();
    await (await freshStore()).store.create(jobWith());
    await startWatchdog();
    expect(ensure).toHaveBeenCalledOnce();
  });

  test('checks again later when the engine does not start', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    ensure.mockRejectedValue(new Error('no page'));
    await startWatchdog();
    expect(await alarms()).toEqual(['watch']);
  });

  test('checks again later when the store does not open, and leaves the engine alone', async () => {
    await freshStore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'UnknownError');
    });
    await startWatchdog();
    expect(await alarms()).toEqual(['watch']);
    const opened = open.mock.calls.length;
    await closeWhenIdle();
    await eventually(() => expect(open.mock.calls.length).toBeGreaterThan(opened));
    expect(await alarms()).toEqual(['watch']);
    open.mockRestore();
  });
});
