import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { reloadSora, soraTabs } from '../../../../entrypoints/background/sora-tabs';

test('The active tab is used first, and a sleeping tab not at all', async () => {
  const tabs = [
    { id: 1, active: false },
    { id: 2, active: false, frozen: true },
    { id: 3, active: true, frozen: false },
  ];
  const query = vi.spyOn(browser.tabs, 'query').mockImplementation(async () => tabs as never);
  expect(await soraTabs()).toEqual([3, 1]);
  expect(query).toHaveBeenCalledWith({ url: 'https://sora.chatgpt.com/*', discarded: false });
  vi.restoreAllMocks();
});

test.each([
  ['the Sora tab in which the user has clicked', [1, 3], 1, 1],
  ['the active Sora tab, if the user has clicked in an extension page', [1, 3], 9, 3],
])('A click reloads %s, and no other one', async (_which, ids, clicked, reloaded) => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(ids.map((id) => ({ id, active: id === 3 })) as never);
  const reload = vi.spyOn(browser.tabs, 'reload').mockResolvedValue();
  await reloadSora({}, { tab: clicked });
  expect(reload.mock.calls).toEqual([[reloaded]]);
  vi.restoreAllMocks();
});

test('A click opens Sora if no tab of it is open', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await reloadSora({}, { tab: null });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'https://sora.chatgpt.com/library' });
  vi.restoreAllMocks();
});
