import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { noteUpdate } from '../../../../entrypoints/background/extension-update';
import { startWatchdog } from '../../../../entrypoints/background/job-watchdog';
import { whileWorking } from '../../../../lib/messaging/work-lock';
import { deferred } from '../../lib/export/harness/deferred';
import { jobWith } from '../../lib/export/harness/export-sample';
import { fakeLocks } from '../../lib/messaging/fake-locks';
import { freshStore } from '../../lib/storage/fresh-store';

vi.mock('../../../../entrypoints/background/engine-page', () => ({
  engineHost: {},
  createEnginePage: () => ({ ensure: async () => {}, closeUnless: async () => {} }),
}));

const reload = vi.spyOn(browser.runtime, 'reload');

beforeEach(async () => {
  fakeLocks();
  await browser.alarms.clearAll();
  reload.mockReset().mockImplementation(() => {});
});

test.each([
  ['nothing was ever exported', null],
  ['the run is over', { state: 'done' }],
  ['the user has paused the run', { state: 'paused' }],
  ['a cause has paused the run', { state: 'paused', cause: { code: 'signed-out', detail: null } }],
] as const)('A new version is installed at once when %s', async (_when, job) => {
  const { store } = await freshStore();
  if (job !== null) await store.create(jobWith(job));
  await noteUpdate();
  await startWatchdog();
  expect(reload).toHaveBeenCalledOnce();
});

test('A new version waits for the end of the run, even in a background that was stopped meanwhile', async () => {
  const { store } = await freshStore();
  await store.create(jobWith());
  await noteUpdate();
  await startWatchdog();
  await startWatchdog();
  expect(reload).not.toHaveBeenCalled();
  await store.update('job', { state: 'done' });
  await startWatchdog();
  await startWatchdog();
  expect(reload).toHaveBeenCalledOnce();
});

test('A new version waits for work other than a run, such as saving a selection or a check', async () => {
  await freshStore();
  const work = deferred<void>();
  const working = whileWorking(() => work.promise);
  await noteUpdate();
  await startWatchdog();
  expect(reload).not.toHaveBeenCalled();
  work.resolve();
  await working;
  await startWatchdog();
  expect(reload).toHaveBeenCalledOnce();
});

test('A new version is installed even if the store does not open', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'UnknownError');
  });
  await noteUpdate();
  await startWatchdog();
  expect(reload).toHaveBeenCalledOnce();
  open.mockRestore();
});

test('Without a new version nothing is reloaded', async () => {
  await freshStore();
  await startWatchdog();
  expect(reload).not.toHaveBeenCalled();
});
