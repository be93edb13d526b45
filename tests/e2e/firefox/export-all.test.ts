import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Replica } from '../../replica/replica';
import { differencesFrom } from '../harness/differences';
import { openExport, partsIn } from '../harness/exported';
import type { RunningFirefox } from '../harness/firefox';
import { clickExportAll, openLibrary, patience, statusOf, test } from '../harness/firefox-test';
import { expectedIn } from '../harness/gallery';
import { writeGallery } from '../harness/gallery-folder';
import { hostileItems, hostileTexts } from '../harness/hostile-texts';
import { withScratch } from '../harness/scratch';
import { unpack } from '../harness/unpack';

/** A page from the disk. What it does that it should not is put into `faults`. */
async function openFile({ browser }: RunningFirefox, address: string, faults: string[] = []): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(address);
  return page;
}

const closingStatus = ({ library }: Replica): string => {
  const { saved, skipped } = library.expected({});
  return `Export complete: ${saved} saved, 0 failed, ${skipped} skipped`;
};

/** Engines that are open, asked from a page of the extension. Each is a frame of the background page. */
const openEngines = (page: Page): Promise<unknown> =>
  page.evaluate('browser.extension.getBackgroundPage().document.querySelectorAll("iframe").length');

test('one click exports the whole library, byte for byte as served, and every view tells its end', async ({
  firefox,
  replica,
}) => {
  const sora = await openLibrary(firefox);
  await expect.poll(() => statusOf(sora), patience).toBe('Ready to export.');
  const bar = await sora.$eval('>>> .bar', (element) => ({
    words: element.textContent,
    position: getComputedStyle(element).position,
  }));
  expect(bar.words).toContain(replica.accounts[0].username);
  expect(bar.position, "the bar's own style holds under the CSP of the page").toBe('fixed');

  await clickExportAll(sora);
  await expect.poll(() => statusOf(sora), patience).toBe(closingStatus(replica));
  const exported = await openExport(firefox.downloads);
  expect(exported.parts).toHaveLength(1);
  expect(await differencesFrom(replica.library, exported)).toEqual([]);

  const later = await openLibrary(firefox);
  await expect.poll(() => statusOf(later), patience).toBe(closingStatus(replica));
  const popup = await firefox.openExtensionPage('popup.html');
  await expect.poll(() => statusOf(popup), patience).toBe(closingStatus(replica));
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toMatch(/Last export.*In Downloads: 1 part/);
  // The popup looks through the library as long as it is open.
  const verify = await firefox.openExtensionPage('verify.html');
  await popup.close();
  await expect.poll(() => openEngines(verify), patience).toBe(0);

  await withScratch(async (place) => {
    const folder = await unpack(exported.parts, place, exported.folder);
    const gallery = await openFile(firefox, pathToFileURL(join(folder, 'gallery.html')).href);
    const { counts, words } = expectedIn(exported.library.items);
    await expect.poll(() => statusOf(gallery), patience).toBe(counts);
    await gallery.locator('input[type=search]').fill(words);
    await gallery.locator('.grid .tile').click();
    const plays = () => gallery.$eval('.stage video', (video) => !video.paused && video.currentTime > 0);
    await expect.poll(plays, patience).toBe(true);
    expect(await gallery.$eval('.viewer', ({ textContent }) => textContent)).toContain(words);
  });
});

test('hostile texts stay text in the gallery: no script, no dialog, no request', async ({ firefox }) => {
  await withScratch(async (folder) => {
    const texts = Object.values(hostileTexts);
    const items = hostileItems({ path: null, status: 'failed', reason: 'gone' });
    const faults: string[] = [];
    const page = await openFile(firefox, await writeGallery(folder, { items }), faults);
    await expect.poll(() => statusOf(page), patience).toBe(`${texts.length} items`);
    await page.locator('.grid .tile').click();
    for (const [n, text] of texts.entries()) {
      await expect
        .poll(() => page.$eval('.viewer-place', ({ textContent }) => textContent), patience)
        .toBe(`${n + 1} of ${texts.length}`);
      const shown = await page.$eval('.details-words', ({ textContent }) => textContent?.toWellFormed());
      expect(shown).toBe(text.toWellFormed());
      if (n < texts.length - 1) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.$$eval('dialog', ({ length }) => length), patience).toBe(0);
    expect(faults).toEqual([]);
  });
});

test.describe('on a slow site', () => {
  test.override({ latency: 400 });

  test('a run goes on without any view when the Sora tab is closed in the middle', async ({ firefox, replica }) => {
    const popup = await firefox.openExtensionPage('popup.html');
    const sora = await openLibrary(firefox);
    await clickExportAll(sora);
    await expect.poll(() => statusOf(sora), patience).toMatch(/^Exporting/);
    expect(await openEngines(popup)).toBe(1);
    await popup.close();
    await sora.close();
    const listed = replica.requests.count('/backend/');

    await expect.poll(() => partsIn(firefox.downloads), patience).toHaveLength(1);
    expect(replica.requests.count('/backend/')).toBeGreaterThan(listed);
    const later = await openLibrary(firefox);
    await expect.poll(() => statusOf(later), patience).toBe(closingStatus(replica));
    expect(await differencesFrom(replica.library, await openExport(firefox.downloads))).toEqual([]);
  });
});

test('files that the media host keeps in its storage are fetched from there once a click has allowed it, without cookies', async ({
  firefox,
  replica,
}) => {
  const popup = await firefox.openExtensionPage('popup.html');
  const sora = await openLibrary(firefox);
  await expect.poll(() => statusOf(sora), patience).toBe('Ready to export.');
  replica.faults.set([{ kind: 'redirect-to-storage', path: /^\/(az|vg-assets)\// }]);
  await clickExportAll(sora);
  await expect
    .poll(() => statusOf(popup), { timeout: 60_000 })
    .toBe('Paused. Sora keeps its files on another server, which Sora Export may not ask yet.');
  const elsewhere = () => replica.requests.list().filter(({ host }) => host.endsWith('.blob.core.windows.net'));
  expect(elsewhere()).toEqual([]);

  await popup.locator('::-p-aria([name="Allow access"][role="button"])').click();
  await expect.poll(() => statusOf(popup), { timeout: 60_000 }).toBe(closingStatus(replica));
  expect(await differencesFrom(replica.library, await openExport(firefox.downloads))).toEqual([]);
  expect(elsewhere().length).toBeGreaterThan(0);
  expect(elsewhere().filter(({ cookies, bearer, method }) => cookies || bearer || method !== 'GET')).toEqual([]);
});

test('a machine that this browser cannot keep awake is told so, with what to do', async ({ firefox }) => {
  const options = await firefox.openExtensionPage('options.html');
  const settings = () => options.$eval('main', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(settings, patience).toContain('lets no extension keep the computer awake');
});
