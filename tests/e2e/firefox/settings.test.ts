import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { openReadyLibrary, statusOf, test, timeoutMs } from '../harness/firefox-test';

const words = (page: Page) => page.$eval('main', ({ textContent }) => textContent).catch(() => null);
const look = (page: Page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { lang, theme: dataset.theme };
  });

test('the chosen language and theme apply in every view, even in an open one', async ({ firefox }) => {
  const sora = await openReadyLibrary(firefox);
  const popup = await firefox.openExtensionPage('popup.html');
  const options = await firefox.openExtensionPage('options.html');
  // The page says that this browser can't keep the machine awake, and what to do.
  await expect.poll(() => words(options), timeoutMs).toContain('doesn’t let extensions keep the computer awake');

  await options.locator('::-p-aria([name="Dark"][role="radio"])').click();
  await (await options.$('select:has([value=de])'))?.select('de');
  for (const view of [options, popup])
    await expect.poll(() => look(view), timeoutMs).toEqual({ lang: 'de', theme: 'dark' });
  await expect.poll(() => statusOf(popup), timeoutMs).toBe('Bereit zum Export.');
  await expect.poll(() => statusOf(sora), timeoutMs).toBe('Bereit zum Export.');
  const later = await firefox.openExtensionPage('library.html');
  await expect.poll(() => look(later), timeoutMs).toEqual({ lang: 'de', theme: 'dark' });
});
