import { expect } from 'vitest';
import { differencesFrom } from '../harness/differences';
import { openExport } from '../harness/exported';
import { clickExportAll, closingStatus, openReadyLibrary, statusOf, test, timeoutMs } from '../harness/firefox-test';

test('files behind a redirect to storage are fetched from there after a click has allowed it, without cookies', async ({
  firefox,
  replica,
}) => {
  const popup = await firefox.openExtensionPage('popup.html');
  const sora = await openReadyLibrary(firefox);
  replica.faults.set([{ kind: 'redirect-to-storage', path: /^\/(az|vg-assets)\// }]);
  await clickExportAll(sora);
  await expect
    .poll(() => statusOf(popup), timeoutMs)
    .toBe('Paused. Sora stores some files on another server, which Sora Export can’t access yet.');
  const elsewhere = () => replica.requests.list().filter(({ host }) => host.endsWith('.blob.core.windows.net'));
  expect(elsewhere()).toEqual([]);

  await popup.locator('::-p-aria([name="Allow access"][role="button"])').click();
  await expect.poll(() => statusOf(popup), timeoutMs).toBe(closingStatus(replica));
  expect(await differencesFrom(replica.library, await openExport(firefox.downloads))).toEqual([]);
  expect(elsewhere().length).toBeGreaterThan(0);
  expect(elsewhere().filter(({ cookies, bearer, method }) => cookies || bearer || method !== 'GET')).toEqual([]);

  // Nobody can withdraw a manifest version 2 extension's own hosts: Firefox reports success, but keeps them.
  const site = '{ origins: ["https://sora.chatgpt.com/*"] }';
  await popup.evaluate(`browser.permissions.remove(${site})`);
  expect(await popup.evaluate(`browser.permissions.contains(${site})`)).toBe(true);
});
