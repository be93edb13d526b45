import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility';
import { barOf, complete } from '../harness/bar';
import { chooseFiles } from '../harness/choose-files';
import type { RunningChromium } from '../harness/chromium';
import { differencesFrom } from '../harness/differences';
import { expect, test } from '../harness/fixtures';
import { chooseFolder, readBag } from '../harness/folder';
import { latestJob } from '../harness/stored';

test.use({ replicaOptions: { items: 40 } });

/** Expects that the Verify page finds a folder intact. */
async function expectIntact(chromium: RunningChromium, folder: string, files: number): Promise<void> {
  const page = await chromium.openExtensionPage('verify.html');
  await chooseFiles(page, 'Choose a folder', folder);
  // No list has the manifest of the tag files.
  await expect(page.getByRole('status').first()).toContainText(`Intact. All ${files - 1} files are unchanged`);
  await page.close();
}

async function setDestination(library: Page, name: string): Promise<void> {
  await library.getByText('Save exports to:').click();
  await library.getByRole('radio', { name }).check();
}

const mediaRequests = (requests: { source: string }[]) => requests.filter(({ source }) => source === 'media').length;

test('an export goes to the chosen folder as one bag, and a second one fetches nothing again', {
  tag: '@everyday',
}, async ({ sora, replica, chromium, pictures }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const first = await chromium.openExtensionPage('library.html');
  await setDestination(first, 'A folder of your choice');
  await expect(first.getByText('No folder chosen yet.')).toBeVisible();
  expect(await accessibilityFaults(first)).toEqual([]);
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText('No folder is chosen for your exports.');
  await first.close();

  await sora.reload();
  const library = await chromium.openExtensionPage('library.html');
  await chooseFolder(chromium, pictures);
  await library.reload();
  await expect(library.getByRole('status').filter({ hasText: 'Ready to export.' })).toBeVisible();
  await library.getByRole('button', { name: 'Export all' }).click();
  const status = library.locator('.run-panel [role=status]');
  await expect(status).toHaveText(complete);
  await expect(library.getByText(/In the folder you chose, .*: Pictures\/Sora export/)).toBeVisible();

  const expectLibrary = async () => {
    expect(await readdir(pictures)).toEqual(['Sora export']);
    const bag = await readBag(join(pictures, 'Sora export'));
    expect(await differencesFrom(replica.library, bag)).toEqual([]);
    await expectIntact(chromium, pictures, bag.files.size);
  };
  await expectLibrary();

  replica.requests.clear();
  const before = await latestJob(library);
  await barOf(sora).exportAll.click();
  await expect
    .poll(async () => {
      const job = await latestJob(library);
      return job?.id !== before?.id && job?.state;
    })
    .toBe('done');
  expect(mediaRequests(replica.requests.list())).toBe(0);
  await expectLibrary();
});

test('an export goes to Downloads as separate files, which also form a bag', async ({ sora, replica, chromium }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const library = await chromium.openExtensionPage('library.html');
  await setDestination(library, 'Separate files in Downloads');
  await expect(library.getByText(/First turn off “Ask where to save each file”/)).toBeVisible();
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);

  const [name = ''] = await readdir(join(chromium.downloads, 'Sora export'));
  const folder = join(chromium.downloads, 'Sora export', name);
  const bag = await readBag(folder);
  expect(await differencesFrom(replica.library, bag)).toEqual([]);
  expect([...bag.files.keys()].filter((path) => /gallery|\(1\)|crdownload/.test(path))).toEqual([]);
  await expectIntact(chromium, folder, bag.files.size);
});
