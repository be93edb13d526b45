import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { currentRun, exportStatus } from '../../../../entrypoints/background/export-status';
import { account, jobWith } from '../../lib/export/harness/export-sample';
import { freshStore } from '../../lib/storage/fresh-store';

test('A page of Sora that has loaded rechecks a waiting run, because the user may have signed in there', async () => {
  const { store } = await freshStore();
  await store.create(jobWith({ state: 'paused', cause: { code: 'signed-out', detail: null } }));
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ ok: true, value: null }));

  expect(await exportStatus()).toMatchObject({ account, snapshot: { state: 'paused' }, trouble: null });
  expect(send.mock.calls).toEqual([[{ to: 'engine', type: 'recheck', body: {} }]]);
  vi.restoreAllMocks();
});

test('The run is known without asking the site who is signed in', async () => {
  const { store } = await freshStore();
  const send = vi.spyOn(browser.runtime, 'sendMessage');
  expect(await currentRun()).toBeNull();
  await store.create(jobWith({ state: 'done' }));
  expect(await currentRun()).toMatchObject({ account, state: 'done' });
  expect(send).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
