import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';
import { setSiteAccess } from '../harness/site-access';

test.use({ replicaOptions: { items: 80 } });

test('without access to the site, a run pauses, and continues after the user grants access with one click', async ({
  sora,
  replica,
  chromium,
}) => {
  await exportHalfWay(barOf(sora), replica);
  const popup = await chromium.openExtensionPage('popup.html');
  await sora.close();
  await setSiteAccess(chromium, false);
  // Every link must be refreshed at a site that may no longer be contacted.
  replica.links.revokeAll();
  replica.gates.media.open();
  const status = popup.getByRole('status');
  await expect(status).toHaveText('Paused. Sora Export no longer has permission to read from Sora.');

  await popup.evaluate(() => {
    type Api = { permissions: { request(what: unknown): Promise<boolean> } };
    const { chrome } = globalThis as unknown as { chrome: Api };
    chrome.permissions.request = async (what) => {
      document.title = JSON.stringify([what, navigator.userActivation.isActive]);
      return false;
    };
  });
  await popup.getByRole('button', { name: 'Allow access' }).click();
  const origins = ['https://sora.chatgpt.com/*', 'https://videos.openai.com/*'];
  await expect(popup).toHaveTitle(JSON.stringify([{ origins }, true]));
  await expect(status).toHaveText(/^Paused\./);

  await setSiteAccess(chromium, true);
  await expect(status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('without access to the site nothing can start, and a button asks for it', async ({ chromium }) => {
  await setSiteAccess(chromium, false);
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.getByRole('status')).toHaveText('Sora Export no longer has permission to read from Sora.');
  await expect(popup.getByRole('button', { name: 'Allow access' })).toBeVisible();
  const page = await chromium.openSora();
  await expect(barOf(page).host).toHaveCount(0);

  await setSiteAccess(chromium, true);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByRole('button', { name: 'Export all' })).toBeVisible();
});
