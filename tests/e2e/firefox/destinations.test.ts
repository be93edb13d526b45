import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { differencesFrom } from '../harness/differences';
import { clickExportAll, openLibrary, statusOf, test, timeoutMs } from '../harness/firefox-test';
import { readBag } from '../harness/folder';

test('separate files go to Downloads as a bag, and the settings say that this browser does not support folders', async ({
  firefox,
  replica,
}) => {
  const library = await firefox.openExtensionPage('library.html');
  const choice = () => library.$eval('details:has(> .destination)', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(choice, timeoutMs).toContain('This browser doesn’t let extensions write to a folder you choose.');
  await library.locator('details:has(> .destination) > summary').click();
  await library.locator('.destination input[value=files]').click();
  await expect.poll(choice, timeoutMs).toMatch(/^Save exports to: Separate files/);

  const sora = await openLibrary(firefox);
  await clickExportAll(sora);
  await expect.poll(() => statusOf(sora), timeoutMs).toMatch(/^Export finished/);
  const [name = ''] = await readdir(join(firefox.downloads, 'Sora export'));
  const bag = await readBag(join(firefox.downloads, 'Sora export', name));
  expect(await differencesFrom(replica.library, bag)).toEqual([]);
  const listed = (await bag.read('manifest-sha256.txt')).toString('utf8').trimEnd().split('\n');
  const payload = [...bag.files.values()].filter(({ path }) => path.startsWith('data/'));
  expect(listed.sort()).toEqual(payload.map(({ path, sha256 }) => `${sha256}  ${path}`).sort());
});
