import type { Page } from '@playwright/test';
import { barOf } from '../harness/bar';
import { chooseFiles } from '../harness/choose-files';
import type { RunningChromium } from '../harness/chromium';
import { expect, test } from '../harness/fixtures';

/** A page of the extension whose worker never responds, so that its work lasts until it is canceled. */
async function openBusy(chromium: RunningChromium, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      postMessage() {}
      terminate() {}
    } as unknown as typeof Worker;
  });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  return page;
}

/** Whether the background notices work, by the lock that a pending update waits for. */
const isWorkSeen = async (chromium: RunningChromium) =>
  (await chromium.serviceWorker()).evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name, mode }) => name === 'work' && mode === 'shared');
  });

const zip = { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('a') };

test('a Verify keeps an update waiting until it is canceled', async ({ chromium }) => {
  const page = await openBusy(chromium, 'verify.html');
  expect(await isWorkSeen(chromium)).toBe(false);
  await chooseFiles(page, 'Choose ZIP parts', zip);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect.poll(() => isWorkSeen(chromium)).toBe(true);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => isWorkSeen(chromium)).toBe(false);
});

test('reading what is already saved keeps an update waiting, and a page that is closed does not', async ({
  sora,
  chromium,
}) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const page = await openBusy(chromium, 'library.html');
  await page.getByText('Already saved elsewhere').click();
  await chooseFiles(page, 'Choose files', zip);
  await expect.poll(() => isWorkSeen(chromium)).toBe(true);
  await page.close();
  await expect.poll(() => isWorkSeen(chromium)).toBe(false);
});
