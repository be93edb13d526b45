import { bar as ar } from '../../../lib/text/ar/bar';
import { barOf } from '../harness/bar';
import { expect, test } from '../harness/fixtures';
import { openPopup, openSettings } from '../harness/popup';

test('Arabic, once chosen, turns the popup and the bar of an open Sora page from right to left at once, and English turns them back', async ({
  sora,
  chromium,
}) => {
  const { host, exportAll } = barOf(sora);
  const bar = host.getByRole('region', { name: 'Sora Export' });
  await expect(exportAll).toBeVisible();
  const corner = await bar.boundingBox();
  const popup = await openPopup(chromium);
  const settings = await openSettings(chromium);

  await settings.getByLabel('Language').selectOption('العربية');
  for (const view of [popup, bar]) await expect(view.getByRole('button', { name: 'تصدير الكل' })).toBeVisible();
  for (const view of [popup.locator('html'), settings.locator('html'), bar]) {
    await expect(view).toHaveAttribute('lang', 'ar');
    await expect(view).toHaveCSS('direction', 'rtl');
  }
  expect((await bar.boundingBox())?.x).toBe(corner?.x);

  // What was spoken last is there at once, whoever is asleep.
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
