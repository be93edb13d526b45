import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { soraTabs } from '../../../entrypoints/background/sora-tabs';

test('The tab in front is asked first, and one that is asleep not at all', async () => {
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
