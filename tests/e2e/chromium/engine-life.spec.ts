import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay, given, inFlight } from '../harness/half-way';
import { sendFromPopup } from '../harness/send-message';

test.use({ replicaOptions: { items: 80 } });

test('the toolbar shows the progress of a run, and shows nothing after its end', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  const background = backgroundOf(chromium);
  await exportHalfWay(bar, replica);
  await expect.poll(background.badge).toMatch(/^[1-9]\d?%$/);
  expect(await background.engines()).toBe(1);
  expect(await background.alarms()).toEqual([0.5]);
  await bar.pause.click();
  await expect.poll(background.badge).toBe('❚❚');

  await bar.resume.click();
  replica.gates.media.open();
  await expect(bar.status).toHaveText(complete);
  await expect.poll(background.badge).toBe('');
  await expect.poll(background.engines).toBe(0);
  await expect.poll(background.alarms).toEqual([]);
});

test('a run whose engine was lost resumes by itself within 30 s', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  const background = backgroundOf(chromium);
  await background.closeEngine();
  replica.gates.media.open();
  const seconds = await background.bringAlarmsForward();
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(30);
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('an engine whose storage the browser has deleted is replaced by a new one', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  // The old engine must be found dead without waiting for a timeout.
  await backgroundOf(chromium).waitForAnswers();
  const devtools = await chromium.context.newCDPSession(sora);
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  replica.gates.media.open();

  await sora.reload();
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
});

test('only one engine runs, however many pages start a run or could host it, and the next takes over at once', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  const background = backgroundOf(chromium);
  await expect(bar.exportAll).toBeVisible();
  await expect.poll(background.engines).toBe(0);
  const curious = await chromium.openExtensionPage('engine.html');

  replica.gates.media.closeAfter(given);
  const started = [1, 2, 3].map(() => sendFromPopup(chromium, 'start-with', {}));
  await bar.exportAll.click();
  const jobs = (await Promise.all(started)).map((answer) => (answer as { value: { job: string } }).value.job);
  expect(new Set(jobs).size).toBe(1);
  await expect(bar.progress).toHaveAttribute('aria-valuetext', new RegExp(`^\\d+%\\. ${given} (of|saved)`));
  expect(await background.engines()).toBe(1);

  // The tab was first and is the engine. The page that the background has opened waits for it to close.
  await curious.close();
  replica.gates.media.open();
  await expect(bar.status).toHaveText(complete);
  const requested = replica.requests.bySource().media ?? 0;
  expect(requested - replica.library.expected({}).saved).toBeLessThanOrEqual(inFlight);
  const exported = await openExport(chromium.downloads);
  expect(exported.parts).toHaveLength(1);
  await expectWhole(exported, replica.library);
});

test('a lock left behind by a lost engine does not block the next one forever', async ({ sora, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await expect.poll(backgroundOf(chromium).engines).toBe(0);
  const leftBehind = await chromium.openExtensionPage('options.html');
  await leftBehind.evaluate(
    () =>
      new Promise<void>((held) =>
        navigator.locks.request('run', () => held() ?? new Promise(() => {})).catch(() => undefined),
      ),
  );
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
});
