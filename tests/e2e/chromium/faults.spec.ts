import type { Source } from '../../../lib/model/item';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';
import { createReplicaClock } from '../harness/replica-clock';

test.describe('when links expire in the middle of a run', { tag: '@everyday' }, () => {
  const clock = createReplicaClock();
  test.use({ replicaOptions: { items: 80, now: clock.now } });

  test('the run refreshes expired links and loses nothing', async ({ sora, replica, chromium }) => {
    const bar = barOf(sora);
    await exportHalfWay(bar, replica);
    expect(replica.requests.bySource().lookup).toBeUndefined();
    // Links live three days, and tokens eight.
    clock.advanceDays(4);
    replica.gates.media.open();
    await expect(bar.status).toHaveText(complete);
    await expectWhole(await openExport(chromium.downloads), replica.library);
    expect(replica.requests.bySource().lookup).toBeGreaterThan(0);
  });
});

test('a network failure on the first click is reported, and a second click retries', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: 'cut', path: /^\/(api|backend|az|vg-assets)\// }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('There’s no connection to Sora.');
  replica.faults.clear();
  await bar.host.getByRole('button', { name: 'Try again' }).click();
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a network failure pauses the run, which resumes by itself when the network is back', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  replica.gates.media.closeAfter(20);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', /20 (of|saved)/);
  replica.faults.set([{ kind: 'cut', path: /^\/(api|backend|az|vg-assets)\// }]);
  replica.gates.media.open();
  await expect(bar.status).toHaveText('Paused. There’s no connection to Sora.');
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a Cloudflare challenge pauses the run with a message, and the run resumes by itself', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: 'cloudflare', path: '/backend/project_y/profile' }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Paused. Sora is refusing requests.');
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('Sora 1 is still exported when Sora 2 is closed to the country', async ({ sora, replica, chromium }) => {
  replica.faults.set([{ kind: 'geo-block', path: '/backend/project_y/' }]);
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(/^Export finished: .*, 8 lists unavailable$/);
  const { library } = await openExport(chromium.downloads);
  const unavailable = library.sources.filter(({ state }) => state === 'unavailable');
  expect(new Set(unavailable.map(({ reason }) => reason))).toEqual(new Set(['no-access']));
  const open = library.sources.filter(({ state }) => state === 'complete').map(({ source }) => source);
  expect(open).toEqual(['sora1-library', 'sora1-archived', 'sora1-folders', 'sora1-likes']);
  expect(library.items).toHaveLength(replica.library.expected({ lists: open as Source[] }).items);
});

test('drafts are read from the older list when the newer one is missing', async ({ sora, replica, chromium }) => {
  replica.faults.set([{ kind: '404', path: '/backend/project_y/profile/drafts/v2' }]);
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('the run pauses before the browser runs out of space, and resumes when there is space again', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const devtools = await chromium.context.newCDPSession(await chromium.openExtensionPage('popup.html'));
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Paused. This device is out of space.');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('the run waits when the media host asks it to, and shows that it waits', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: '429-retry-after', path: /^\/(az|vg-assets)\// }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Exporting. Sora is limiting requests, so this is waiting briefly.');
  await expect(bar.host).toContainText('Resuming in');
  replica.faults.clear();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
