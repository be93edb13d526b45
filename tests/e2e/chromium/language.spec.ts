import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import messagesAr from '../../../locales/ar.json' with { type: 'json' };
import { barOf } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { openGallery } from '../harness/gallery';
import { withScratch } from '../harness/scratch';
import { unpack } from '../harness/unpack';

const { bar: ar } = messagesAr;

test('Arabic, once chosen, turns the popup and the bar of an open Sora page from right to left at once, and English turns them back', async ({
  sora,
  chromium,
}) => {
  const { host, exportAll } = barOf(sora);
  const bar = host.getByRole('region', { name: 'Sora Export' });
  await expect(exportAll).toBeVisible();
  const corner = await bar.boundingBox();
  const popup = await chromium.openExtensionPage('popup.html');
  const settings = await chromium.openExtensionPage('options.html');

  await settings.getByLabel('Language').selectOption('العربية');
  for (const view of [popup, bar]) await expect(view.getByRole('button', { name: 'تصدير الكل' })).toBeVisible();
  for (const view of [popup.locator('html'), settings.locator('html'), bar]) {
    await expect(view).toHaveAttribute('lang', 'ar');
    await expect(view).toHaveCSS('direction', 'rtl');
  }
  expect((await bar.boundingBox())?.x).toBe(corner?.x);

  // The last language is used at once, even if the background is asleep.
  const silent = await chromium.context.newPage();
  await silent.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(): Promise<unknown> } } };
    chrome.runtime.sendMessage = () => new Promise(() => {});
  });
  await silent.goto(popup.url());
  await expect(silent.getByRole('status')).toHaveText(ar['status.loading']);
  await expect(silent.locator('html')).toHaveCSS('direction', 'rtl');

  await sora.reload();
  await expect(bar.getByRole('button', { name: 'تصدير الكل' })).toBeVisible();

  await settings.getByLabel('اللغة').selectOption('English');
  for (const view of [popup, bar]) await expect(view.getByRole('button', { name: 'Export all' })).toBeVisible();
  await expect(bar).toHaveCSS('direction', 'ltr');
});

test('an export made in Arabic, chosen in an English browser, opens as a gallery in Arabic, from right to left', async ({
  sora,
  chromium,
}) => {
  const { host } = barOf(sora);
  const settings = await chromium.openExtensionPage('options.html');
  await settings.getByLabel('Language').selectOption('العربية');
  await host.getByRole('button', { name: 'تصدير الكل' }).click();
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  const { parts, folder: name, library } = await openExport(chromium.downloads);

  await withScratch(async (place) => {
    const folder = await unpack(parts, place, name);
    const gallery = await openGallery(chromium.context, pathToFileURL(join(folder, 'gallery.html')).href);
    const { page, tiles, counts, search } = gallery;
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('.library')).toHaveCSS('direction', 'rtl');
    await expect(search).toHaveAttribute('placeholder', 'البحث في الموجّهات');
    const saved = library.items.filter(({ kind, path }) => kind !== 'caption' && path !== null).length;
    const number = await page.evaluate((saved) => new Intl.NumberFormat('ar').format(saved), saved);
    await expect(counts).toContainText(number);

    await tiles.first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tiles.nth(1)).toBeFocused();
    const [first, second] = [await tiles.first().boundingBox(), await tiles.nth(1).boundingBox()];
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    expect(gallery.faults).toEqual([]);
  });
});
