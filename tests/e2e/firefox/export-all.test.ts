import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Replica, startReplica } from '../../replica/replica';
import { verifyExport } from '../harness/bag';
import { differencesFrom } from '../harness/differences';
import { launchFirefox, type RunningFirefox } from '../harness/firefox';

let replica: Replica;
let firefox: RunningFirefox;

beforeEach(async () => {
  replica = await startReplica({ items: 20 });
  firefox = await launchFirefox({ extension: '.output/firefox-mv2', port: replica.port });
});
afterEach(async () => {
  await firefox.close();
  await replica.close();
});

test('one click exports the whole library, byte for byte as served', async () => {
  const page = await firefox.browser.newPage();
  await page.goto('https://sora.chatgpt.com/library');
  await page.locator('>>> ::-p-aria([name="Export all"][role="button"])').click();
  const closing = await page.waitForFunction(closingStatus, { timeout: 60_000 });
  const { saved, skipped } = replica.library.expected();
  expect(await closing.jsonValue()).toBe(`Export complete: ${saved} saved, 0 failed, ${skipped} skipped`);

  const folder = join(firefox.downloads, 'Sora export');
  const parts = (await readdir(folder)).map((name) => join(folder, name));
  expect(await differencesFrom(replica.library, await verifyExport(parts))).toEqual([]);
});

/** Runs in the page. Puppeteer's own text selectors do not notice changes inside a shadow root. */
function closingStatus() {
  return [...document.querySelectorAll('*')]
    .map((element) => element.shadowRoot?.querySelector('[role="status"]')?.textContent)
    .find((text) => text?.startsWith('Export complete'));
}
