import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barOf } from '../harness/bar';
import { expect, test } from '../harness/fixtures';

/** Replaces the extension's database with another one, and creates a private file. Run it in one of its pages. */
const poison = (page: Page, version: number) =>
  page.evaluate(async (version) => {
    const deletion = indexedDB.deleteDatabase('sora-export-data');
    await new Promise((resolve) => {
      deletion.onsuccess = resolve;
    });
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('sora-export-data', version);
      request.onupgradeneeded = () => request.result.createObjectStore('recipes', { autoIncrement: true }).add('soup');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('volumes', { create: true });
    const file = await (await folder.getFileHandle('part-job-1.zip', { create: true })).createWritable();
    await file.write('what was saved');
    await file.close();
  }, version);

/** What is there afterward. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sora-export-data');
      request.onsuccess = () => resolve(request.result);
    });
    const { version } = database;
    const rows = await new Promise<unknown>((resolve) => {
      const request = database.transaction('recipes').objectStore('recipes').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('volumes');
    const file = await (await folder.getFileHandle('part-job-1.zip')).getFile();
    return { version, rows, file: await file.text() };
  });

for (const [what, version, line] of [
  ['of a newer version', 1000, 'Sora Export’s stored data was made by a newer version.'],
  ['that is not ours', 1, 'Sora Export’s stored data is damaged.'],
] as const) {
  test(`a store ${what} is refused with an explanation, and left unchanged`, async ({ sora, chromium }) => {
    await sora.close();
    const popup = await chromium.openExtensionPage('popup.html');
    await expect(popup.getByRole('button', { name: 'Export all' })).toBeVisible();
    await poison(popup, version);
    await popup.reload();
    await expect(popup.getByRole('status')).toHaveText(line);
    await popup.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.getByRole('status')).toHaveText(line);
    const page = await chromium.openSora();
    await expect(barOf(page).status).toHaveText(line);
    expect(await left(popup)).toEqual({ version, rows: ['soup'], file: 'what was saved' });
  });
}

test('a damaged store can be reported, with a diagnostic file that names the problem', async ({ sora, chromium }) => {
  await sora.close();
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.getByRole('button', { name: 'Export all' })).toBeVisible();
  await poison(popup, 1);
  await popup.reload();
  await popup.getByRole('button', { name: 'Save a diagnostic file' }).click();
  const file = join(chromium.downloads, 'sora-export-diagnosis.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/"store": "store-damaged"\n\}\n$/);
});
