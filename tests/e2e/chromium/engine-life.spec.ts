import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';

test.use({ replicaOptions: { items: 80 } });

test('a run is watched and told on the toolbar while it is on, and nothing is left over at its end', async ({
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

test('a run whose engine has gone is worked at again within half a minute, with nobody asking', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  await backgroundOf(chromium).closeEngine();
  replica.gates.media.open();
  await expect(bar.status).toHaveText(complete, { timeout: 45_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('an engine whose storage the browser has thrown away under it gives way to a new one', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await exportHalfWay(bar, replica);
  const devtools = await chromium.context.newCDPSession(sora);
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  replica.gates.media.open();

  await sora.reload();
  // Well before anybody would give up waiting for an engine that has died (15 s) or for an answer of it (120 s).
  await bar.exportAll.click({ timeout: 12_000 });
  await expect(bar.status).toHaveText(complete);
});
