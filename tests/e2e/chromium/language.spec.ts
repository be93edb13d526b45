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

  await sora.reload();
  await expect(bar.getByRole('button', { name: 'تصدير الكل' })).toBeVisible();

  await settings.getByLabel('اللغة').selectOption('English');
  for (const view of [popup, bar]) await expect(view.getByRole('button', { name: 'Export all' })).toBeVisible();
  await expect(bar).toHaveCSS('direction', 'ltr');
});
