import { expect } from 'vitest';
import { clickExportAll, closingStatus, openReadyLibrary, test, timeoutMs } from '../harness/firefox-test';

/** From now on, the background records its notifications. `page`: any page of the extension. */
const noteNotices = `(() => {
  const { browser } = window.browser.extension.getBackgroundPage();
  const create = browser.notifications.create.bind(browser.notifications);
  window.shown = [];
  browser.notifications.create = (id, notice) => { window.shown.push(notice.message); return create(id, notice); };
})()`;

test('an export that nobody watched causes one notification and a badge at its end, and is listed as a past export', async ({
  firefox,
  replica,
}) => {
  const sora = await openReadyLibrary(firefox);
  const popup = await firefox.openExtensionPage('popup.html');
  const box = `::-p-aria([name="Notify me when it's done"][role="checkbox"])`;
  // By then the popup has loaded the stored setting.
  await popup.waitForSelector('::-p-aria([name="Export all"][role="button"])', { visible: true });
  // With a key, because the popup still grows above the box while it loads.
  await (await popup.waitForSelector(box, { visible: true }))?.press(' ');
  await expect.poll(() => popup.$eval(box, (input) => (input as HTMLInputElement).checked), timeoutMs).toBe(true);
  await popup.close();

  // A page that doesn't show the run, so its end counts as unseen.
  const options = await firefox.openExtensionPage('options.html');
  await options.evaluate(noteNotices);
  const badge = () => options.evaluate('browser.browserAction.getBadgeText({})');
  replica.gates.media.closeAfter(5);
  await sora.bringToFront();
  await clickExportAll(sora);
  await expect.poll(badge, timeoutMs).toMatch(/^\d+%$/);
  await sora.close();
  replica.gates.media.open();
  await expect.poll(() => options.evaluate('shown'), timeoutMs).toEqual([closingStatus(replica)]);
  await expect.poll(badge, timeoutMs).toBe('✓');

  const history = await firefox.openExtensionPage('library.html#history');
  const past = () => history.$$eval('.past', (exports) => exports.map(({ textContent }) => textContent));
  await expect.poll(past, timeoutMs).toEqual([expect.stringContaining('Entire library')]);
  expect((await past())[0]).toContain(`${replica.library.expected({}).saved} saved`);
  await expect.poll(badge, timeoutMs).toBe('');
});
