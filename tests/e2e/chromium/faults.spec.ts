import type { Source } from '../../../lib/model/item';
import type { Fault } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { differencesFrom } from '../harness/differences';
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

test.describe('when Sora 2 is closed to a country', () => {
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
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  const devtools = await chromium.context.newCDPSession(page);
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

/**
 * Each is played on one image: permanently, with the reason that it fails for, or `count` times, after which it is saved.
 * Redirects and stalls take too long here; `tests/unit/lib/export/export-faults.test.ts` has them.
 */
const evils: [Fault['kind'], { reason: string; words: string } | { count: number }][] = [
  ['401', { reason: 'refused', words: 'Sora refused to provide its file' }],
  ['403', { reason: 'refused', words: 'Sora refused to provide its file' }],
  ['404', { reason: 'gone', words: 'Its file is no longer on Sora' }],
  ['410', { reason: 'gone', words: 'Its file is no longer on Sora' }],
  ['html', { reason: 'damaged', words: 'Its file was damaged' }],
  ['xml', { reason: 'damaged', words: 'Its file was damaged' }],
  ['408', { count: 2 }],
  ['429-retry-after', { count: 2 }],
  ['502', { count: 1 }],
  ['520', { count: 1 }],
  ['524', { count: 1 }],
  ['short', { count: 2 }],
  ['cut', { count: 1 }],
];

test.describe('every fault of the media host at once', () => {
  test.use({ replicaOptions: { items: 140, elsewhere: 0 } });

  test('every media host fault at once costs only the files that Sora has lost, each with its reason', async ({
    sora,
    replica,
    chromium,
  }) => {
    const pictures = replica.library.items.filter(
      ({ kind, status, lists }) => kind === 'image' && status === 'saved' && lists.includes('sora1-library'),
    );
    const alone = pictures.filter(({ taskId }) => pictures.filter((other) => other.taskId === taskId).length === 1);
    expect(alone.length).toBeGreaterThanOrEqual(evils.length);
    const played = evils.map(([kind, how], n) => ({
      kind,
      how,
      item: alone[n],
      path: new RegExp(`${alone[n]?.taskId}%2F\\d+_img_\\d\\.`),
    }));
    replica.faults.set(
      played.map(({ kind, how, path }) => ({ kind, path, ...('count' in how ? { count: how.count } : {}) })),
    );

    const bar = barOf(sora);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(complete);
    const exported = await openExport(chromium.downloads);
    const lost = played.flatMap(({ how, item }) =>
      'reason' in how && item ? [{ id: item.id, reason: how.reason }] : [],
    );
    const failed = exported.library.items.filter(({ status }) => status === 'failed');
    expect(failed.map(({ id, reason }) => ({ id, reason })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      lost.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const differences = await differencesFrom(replica.library, exported);
    expect(differences.filter((line) => !lost.some(({ id }) => line.startsWith(id)))).toEqual([]);
    const { listed, saved, failed: lostCount, skipped } = exported.report.counts;
    expect([listed, lostCount]).toEqual([saved + lostCount + skipped, lost.length]);
    await expect(bar.status).toHaveText(`Export finished: ${saved} saved, ${lost.length} failed, ${skipped} skipped`);
    for (const [, how] of evils) if ('words' in how) await expect(bar.host).toContainText(how.words);

    // The broken download was resumed.
    const { path } = played.find(({ kind }) => kind === 'cut') ?? {};
    const requested = replica.requests
      .list()
      .filter((request) => path?.test(request.path) && request.source === 'media');
    expect(requested.map(({ range, status }) => [range?.replace(/\d+/, 'N') ?? null, status])).toEqual([
      [null, 200],
      ['bytes=N-', 206],
    ]);
  });
});
