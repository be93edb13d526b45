import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { differencesFrom } from '../harness/differences';
import { openExport, partsIn } from '../harness/exported';
import {
  clickExportAll,
  closingStatus,
  exportAll,
  openLibrary,
  openReadyLibrary,
  statusOf,
  test,
  timeoutMs,
} from '../harness/firefox-test';

/** The number of open engines. Each is a frame in the background page, so ask from a page of the extension. */
const openEngines = (page: Page): Promise<unknown> =>
  page.evaluate('browser.extension.getBackgroundPage().document.querySelectorAll("iframe").length');

test('one click exports the whole library, byte for byte as served, and every view shows its end', {
  tags: ['everyday'],
}, async ({ firefox, replica }) => {
  const sora = await openReadyLibrary(firefox);
  const bar = await sora.$eval('>>> .bar', (element) => ({
    words: element.textContent,
    position: getComputedStyle(element).position,
  }));
  expect(bar.words).toContain(replica.accounts[0].username);
  expect(bar.position, "the bar's own style holds under the CSP of the page").toBe('fixed');

  const exported = await exportAll(sora, { firefox, replica });
  expect(exported.parts).toHaveLength(1);
  expect(await differencesFrom(replica.library, exported)).toEqual([]);

  const later = await openLibrary(firefox);
  await expect.poll(() => statusOf(later), timeoutMs).toBe(closingStatus(replica));
  const popup = await firefox.openExtensionPage('popup.html');
  await expect.poll(() => statusOf(popup), timeoutMs).toBe(closingStatus(replica));
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toMatch(/Last export.*In Downloads: 1 part/);
  // The popup scans the library while it is open.
  const verify = await firefox.openExtensionPage('verify.html');
  await popup.close();
  await expect.poll(() => openEngines(verify), timeoutMs).toBe(0);
});

test('a run continues without any view when the Sora tab is closed during it', async ({ firefox, replica }) => {
  const sora = await openReadyLibrary(firefox);
  const options = await firefox.openExtensionPage('options.html');
  replica.gates.api.closeAfter(5);
  await sora.bringToFront();
  await clickExportAll(sora);
  await expect.poll(() => statusOf(sora), timeoutMs).toMatch(/^Exporting/);
  expect(await openEngines(options)).toBe(1);
  await options.close();
  await sora.close();
  const listed = replica.requests.count('/backend/');
  replica.gates.api.open();

  await expect.poll(() => partsIn(firefox.downloads), timeoutMs).toHaveLength(1);
  expect(replica.requests.count('/backend/')).toBeGreaterThan(listed);
  const later = await openLibrary(firefox);
  await expect.poll(() => statusOf(later), timeoutMs).toBe(closingStatus(replica));
  expect(await differencesFrom(replica.library, await openExport(firefox.downloads))).toEqual([]);
});
