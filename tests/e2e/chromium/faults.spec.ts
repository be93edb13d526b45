import type { Source } from '../../../lib/sora/item';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test.describe('links that live two seconds', () => {
  test.use({ replicaOptions: { items: 80, linkLife: 2, latency: 300 } });

  test('are looked up again, and nothing is lost', async ({ sora, replica, chromium }) => {
    const bar = barOf(sora);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(complete, { timeout: 45_000 });
    await expectWhole(await openExport(chromium.downloads), replica.library);
    expect(replica.requests.bySource().lookup).toBeGreaterThan(0);
  });
});

test.describe('a bad evening', () => {
  test.use({
    replicaOptions: {
      items: 80,
      faults: [
        { kind: '429-retry-after', rate: 0.1 },
        { kind: '502', rate: 0.05 },
        { kind: 'cut', rate: 0.05 },
        { kind: 'truncated-json', rate: 0.1, path: '/backend/' },
        { kind: 'html', rate: 0.05, path: '/az/' },
        { kind: 'short', rate: 0.05, path: '/vg-assets/' },
      ],
    },
  });

  test('costs time, not items', async ({ sora, replica, chromium }) => {
    test.setTimeout(120_000);
    const bar = barOf(sora);
    await expect(bar.exportAll).toBeVisible({ timeout: 30_000 });
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(complete, { timeout: 90_000 });
    await expectWhole(await openExport(chromium.downloads), replica.library);
  });
});

test('a network that does not answer when the button is clicked is told, and tried again on a click', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: 'cut', path: /^\/(api|backend|az|vg-assets)\// }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('There is no connection to Sora.');
  replica.faults.clear();
  await bar.host.getByRole('button', { name: 'Try again' }).click();
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a network that fails in the middle pauses the run, which goes on by itself when it is back', async ({
  sora,
  replica,
  chromium,
}) => {
  test.setTimeout(120_000);
  const bar = barOf(sora);
  replica.gates.media.closeAfter(20);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', /20 (of|saved)/);
  replica.faults.set([{ kind: 'cut', path: /^\/(api|backend|az|vg-assets)\// }]);
  replica.gates.media.open();
  await expect(bar.status).toHaveText('Paused. There is no connection to Sora.', { timeout: 60_000 });
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete, { timeout: 60_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a challenge by Cloudflare pauses the run in words, and it goes on by itself', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: 'cloudflare', path: '/backend/project_y/profile' }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Paused. Sora refuses to answer.');
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete, { timeout: 30_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test.describe('the second Sora closed to a country', () => {
  test('leaves the first one to export', async ({ sora, replica, chromium }) => {
    replica.faults.set([{ kind: 'geo-block', path: '/backend/project_y/' }]);
    const bar = barOf(sora);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(/^Export complete: .*, 8 sources unavailable$/);
    const { library } = await openExport(chromium.downloads);
    const unavailable = library.sources.filter(({ state }) => state === 'unavailable');
    expect(new Set(unavailable.map(({ reason }) => reason))).toEqual(new Set(['no-access']));
    const open = library.sources.filter(({ state }) => state === 'complete').map(({ source }) => source);
    expect(open).toEqual(['sora1-library', 'sora1-archived', 'sora1-folders', 'sora1-likes']);
    expect(library.items).toHaveLength(replica.library.expected({ lists: open as Source[] }).items);
  });
});

test('drafts are read from the older list where the newer one is gone', async ({ sora, replica, chromium }) => {
  replica.faults.set([{ kind: '404', path: '/backend/project_y/profile/drafts/v2' }]);
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('the run pauses before the browser has no room left, and goes on when there is', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  const devtools = await chromium.context.newCDPSession(page);
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Paused. There is no room left on this device.');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(bar.status).toHaveText(complete, { timeout: 30_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a media host that asks to wait is told as a wait, and waited for', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: '429-retry-after', path: /^\/(az|vg-assets)\// }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Exporting. Sora asked for a short wait.');
  await expect(bar.host).toContainText('The export goes on in');
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete, { timeout: 30_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
