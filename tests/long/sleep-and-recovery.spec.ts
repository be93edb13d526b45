import { setTimeout as wait } from 'node:timers/promises';
import { barOf, complete } from '../e2e/harness/bar';
import { libraryPage } from '../e2e/harness/chromium';
import { expectWhole, openExport, partsIn } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';
import { exportHalfWay, given } from '../e2e/harness/half-way';
import { launchUpdatable } from './updatable';

test.use({ replicaOptions: { items: 80 } });

/** Longer than a connection may be silent, in milliseconds. */
const nap = 45_000;

test('a run continues after the machine sleeps in the middle of it and of its downloads', async ({
  sora,
  replica,
  chromium,
}) => {
  replica.gates.body.closeAfter(given);
  await barOf(sora).exportAll.click();
  await expect.poll(replica.gates.body.held).toBeGreaterThan(0);
  const wake = await chromium.suspend();
  await wait(nap);
  replica.gates.body.open();
  wake();
  await expect(barOf(sora).status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('an engine whose worker has died is replaced without any request', async ({ sora, replica, chromium }) => {
  await exportHalfWay(barOf(sora), replica);
  const [engine] = chromium.context.backgroundPages();
  const [worker] = engine?.workers() ?? [];
  await worker?.evaluate(() => globalThis.close()).catch(() => undefined); // it can't respond anymore
  replica.gates.media.open();
  await expect(barOf(sora).status).toHaveText(complete, { timeout: 120_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a new version is installed at once if no run is active, and otherwise after the run', async ({
  replica,
}, testInfo) => {
  const chromium = await launchUpdatable(testInfo.outputPath('updatable'), replica.port);
  await expect.poll(chromium.version).toBe('1');
  expect(await chromium.offer('2')).toBe('update_available');
  await expect.poll(chromium.version).toBe('2');

  const sora = await chromium.context.newPage();
  await sora.goto(libraryPage);
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  expect(await chromium.offer('3')).toBe('update_available');
  await expect(bar.pause).toBeVisible();
  expect(await chromium.version()).toBe('2');
  replica.gates.media.open();
  await expect.poll(chromium.version).toBe('3');
  await sora.reload();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
  expect(replica.requests.bySource().media).toBe(replica.library.expected({}).saved);
  await chromium.close();
});

test('a new version waits until a selection from a popup is saved, even if the popup is closed', async ({
  replica,
}, testInfo) => {
  const chromium = await launchUpdatable(testInfo.outputPath('updatable'), replica.port);
  await expect.poll(chromium.version).toBe('1');
  expect(await chromium.offer('2')).toBe('update_available');
  await expect.poll(chromium.version).toBe('2');
  await (await chromium.context.newPage()).goto(libraryPage);
  const popup = await chromium.context.newPage();
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  await popup.locator('[data-item]').first().click();
  replica.gates.media.closeAfter(0);
  await popup.getByRole('button', { name: 'Save 1 selected' }).click();
  await expect(popup.getByText(/^0 of \d+ downloaded/)).toBeVisible();
  await popup.close();

  expect(await chromium.offer('3')).toBe('update_available');
  expect(await chromium.version()).toBe('2');
  replica.gates.media.open();
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  await expect.poll(chromium.version, { timeout: 60_000 }).toBe('3');
  await chromium.close();
});
