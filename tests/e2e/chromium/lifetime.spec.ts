import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { launchChromium } from '../harness/chromium';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { exportHalfWay, given, inFlight } from '../harness/half-way';

test.use({ replicaOptions: { items: 80 } });

test('a run ends without any view: the Sora tab closed, the popup closed, the service worker stopped', {
  tag: '@everyday',
}, async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.getByRole('progressbar')).toBeVisible();
  await popup.close();
  await sora.close();
  await chromium.stopServiceWorkers();
  replica.gates.media.open();

  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  const later = await chromium.openSora();
  await expect(barOf(later).status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a paused run waits for the user, even on a page opened later, and resumes on click', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await bar.pause.click();
  await expect(bar.status).toHaveText('Paused. Nothing is downloaded until you resume.');
  await expect(bar.resume).toBeVisible();
  const requested = replica.requests.bySource().media;

  const later = await chromium.openSora();
  await expect(barOf(later).resume).toBeVisible();
  expect(replica.requests.bySource().media).toBe(requested);
  replica.gates.media.open();
  await barOf(later).resume.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('canceling a run leaves a complete archive of what was saved, and lists what was not', {
  tag: '@everyday',
}, async ({ sora, chromium, replica }) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await bar.cancel.click();
  await expect(bar.status).toHaveText(complete);
  const { report, library, files } = await openExport(chromium.downloads);
  expect(report.counts.saved).toBe(given);
  expect(report.counts.listed).toBe(report.counts.saved + report.counts.failed + report.counts.skipped);
  for (const { path, status } of library.items) expect(path !== null && files.has(path)).toBe(status === 'saved');
});

test('clicked in another tab, the button shows the active run instead of starting a second one', async ({
  sora,
  replica,
  chromium,
}) => {
  replica.gates.media.closeAfter(given);
  const other = await chromium.openSora();
  await expect(barOf(other).exportAll).toBeVisible();
  await barOf(sora).exportAll.click();
  await expect(barOf(other).pause).toBeVisible();
  replica.gates.media.open();
  await expect(barOf(other).status).toHaveText(complete);
  expect(await partsIn(chromium.downloads)).toHaveLength(1);
});

test('a run resumes by itself after the extension is reloaded, and downloads few files again', async ({
  sora,
  replica,
  chromium,
}) => {
  await exportHalfWay(barOf(sora), replica);
  await backgroundOf(chromium).reload();
  replica.gates.media.open();

  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  await sora.reload();
  await expect(barOf(sora).status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
  const requested = replica.requests.bySource().media ?? 0;
  expect(requested - replica.library.expected({}).saved).toBeLessThanOrEqual(inFlight);
});

test(
  'after the browser was killed, the run resumes by itself in the same part, and requests few files again',
  { tag: '@everyday' },
  async ({ replica }, testInfo) => {
    const places = { profile: testInfo.outputPath('profile'), downloads: testInfo.outputPath('downloads') };
    const options = { extension, port: replica.port, ...places };
    // Chromium writes cookies to disk within 30 s. The user has been signed in for longer than that.
    const before = await launchChromium(options);
    await before.openSora();
    await before.close();

    const first = await launchChromium(options);
    const page = await first.openSora();
    await exportHalfWay(barOf(page), replica);
    await first.kill();
    replica.gates.media.open();

    const second = await launchChromium(options);
    await expect.poll(() => partsIn(places.downloads)).toHaveLength(1);
    const later = await second.openSora();
    await expect(barOf(later).status).toHaveText(complete);
    await expectWhole(await openExport(places.downloads), replica.library);
    const requested = replica.requests.list().filter(({ source }) => source === 'media').length;
    expect(requested - replica.library.expected({}).saved).toBeLessThanOrEqual(inFlight);
    await second.close();
  },
);
