import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test.use({ replicaOptions: { items: 80 } });

/** So many originals are given before the replica holds the others back. */
const given = 20;
const stopped = new RegExp(`^\\d+%\\. ${given} (of|saved)`);

test('a run is watched and told on the toolbar while it is on, and nothing is left over at its end', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  const background = backgroundOf(chromium);
  replica.gates.media.closeAfter(given);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', stopped);
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
  replica.gates.media.closeAfter(given);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', stopped);
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
  replica.gates.media.closeAfter(given);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', stopped);
  const devtools = await chromium.context.newCDPSession(sora);
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  replica.gates.media.open();
  expect(await backgroundOf(chromium).engines()).toBe(1);

  await sora.reload();
  await bar.exportAll.click({ timeout: 45_000 });
  await expect(bar.status).toHaveText(complete);
});
