import type { Page } from '@playwright/test';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';

test.use({ replicaOptions: { items: 40 } });

/** Changes the row of the only job. Run it in one of the extension's pages. */
const bendJob = (page: Page, change: object) =>
  page.evaluate(async (change) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sora-export-data'));
    const jobs = database.transaction('jobs', 'readwrite').objectStore('jobs');
    const [job] = await done(jobs.getAll());
    await done(jobs.put({ ...job, ...change }));
    database.close();
  }, change);

test('an export whose stored job is damaged reports it, delivers what it has saved, and lets a new one start', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await bar.pause.click();
  await expect(bar.resume).toBeVisible();
  await expect.poll(backgroundOf(chromium).engines).toBe(0);
  const popup = await chromium.openExtensionPage('popup.html');
  await bendJob(popup, { sources: 'none', waiting: { items: 1, sized: 1, bytes: 12.5 } });
  replica.gates.media.open();

  await sora.reload();
  await expect(bar.status).toContainText('record of this export was damaged');
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  const exported = await openExport(chromium.downloads);
  expect(exported.report.counts.saved).toBeGreaterThan(0);
  const history = await chromium.openExtensionPage('library.html#history');
  await expect(history.locator('.past')).toContainText('record of this export was damaged');

  await bar.exportAll.click();
  await expect(history.locator('.past')).toHaveCount(2);
  await expect(bar.status).toHaveText(complete);
  expect(await partsIn(chromium.downloads)).toHaveLength(2);
});

test('an export whose counts are not integers continues to its end', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await bar.pause.click();
  await expect.poll(backgroundOf(chromium).engines).toBe(0);
  await bendJob(await chromium.openExtensionPage('popup.html'), { waiting: { items: 1, sized: 1, bytes: 12.5 } });
  replica.gates.media.open();
  await sora.reload();
  await bar.resume.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
