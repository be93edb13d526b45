import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test('the popup starts, pauses, resumes and follows a run to its end, without a Sora tab', async ({
  sora,
  replica,
  chromium,
}) => {
  await sora.close();
  const popup = await chromium.openExtensionPage('popup.html');
  const status = popup.getByRole('status');
  await expect(popup.getByText('fixture.maker')).toBeVisible();
  replica.gates.media.closeAfter(20);
  await popup.getByRole('button', { name: 'Export all' }).click();
  await expect(popup.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /20 (of|saved)/);
  await popup.getByRole('button', { name: 'Pause' }).click();
  await expect(status).toHaveText('Paused. Nothing is downloaded until you resume.');
  await popup.reload();
  replica.gates.media.open();
  await popup.getByRole('button', { name: 'Resume' }).click();
  await expect(status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);

  await popup.reload();
  await expect(status).toHaveText(complete);
  await expect(popup.getByRole('button', { name: 'Open folder' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Export all' })).toBeVisible();
});

test('a run canceled before anything was saved leaves no file', async ({ sora, replica, chromium }) => {
  replica.faults.set([{ kind: 'stall', path: /^\/(az|vg-assets)\// }]);
  const popup = await chromium.openExtensionPage('popup.html');
  await popup.getByRole('button', { name: 'Export all' }).click();
  await expect(popup.getByRole('progressbar')).toHaveAttribute('aria-valuetext', / 0 (of|saved)/);
  await popup.getByRole('button', { name: 'Cancel' }).click();
  await expect(popup.getByRole('status')).toHaveText(/^Export canceled: 0 saved, 0 failed, \d+ skipped$/);
  expect(await partsIn(chromium.downloads)).toEqual([]);
  await sora.close();
});

test('"Open folder" shows the part that was saved last', async ({ sora, chromium }) => {
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);
  const shown = backgroundOf(chromium).nextShown();
  const popup = await chromium.openExtensionPage('popup.html');
  await popup.getByRole('button', { name: 'Open folder' }).click();
  expect([await shown]).toEqual(await partsIn(chromium.downloads));
});
