import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barOf, complete } from '../harness/bar';
import { chooseFiles } from '../harness/choose-files';
import { differencesFrom } from '../harness/differences';
import type { Exported } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { readBag, setDestination } from '../harness/folder';

test.use({ replicaOptions: { items: 40 } });

test('in a folder with a damaged, a missing and an unrelated file, only the first two are fetched again, and missing lists are rewritten', {
  tag: '@everyday',
}, async ({ sora, replica, chromium, pictures }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  await setDestination(chromium, pictures);
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);
  const bag = join(pictures, 'Sora export');
  const before = await readBag(bag);

  const { items } = JSON.parse((await before.read('data/library.json')).toString('utf8')) as Exported['library'];
  // One with captions or a reference image. Those are intact and stay.
  const saved = items.filter(({ kind, path }) => kind !== 'caption' && kind !== 'reference' && path !== null);
  const hasMore = ({ id }: { id: string }) => items.some(({ beside, path }) => beside === id && path !== null);
  const damaged = saved.find(hasMore)?.path ?? '';
  const missing = saved.find((item) => !hasMore(item))?.path ?? '';
  const bytes = await readFile(join(bag, damaged));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  await writeFile(join(bag, damaged), bytes);
  await rm(join(bag, missing));
  await writeFile(join(bag, 'data/mine.txt'), 'mine');

  const page = await chromium.openExtensionPage('verify.html');
  const verify = () => chooseFiles(page, 'Choose a folder', pictures);
  const status = page.getByRole('status').first();
  await verify();
  const intact = before.files.size - 3;
  await expect(status).toHaveText(`Damaged: 1 file is damaged, 1 file is missing, and ${intact} are unchanged.`);
  await page.getByText('1 file that isn’t part of the export').click();
  for (const path of [damaged, missing, 'data/mine.txt']) await expect(page.getByText(path)).toBeVisible();

  replica.requests.clear();
  await page.getByRole('button', { name: 'Download 2 files again' }).click();
  await expect(page.getByText('Export finished: 2 saved, 0 failed, 0 skipped')).toBeVisible();
  expect(replica.requests.list().filter(({ source }) => source === 'media')).toHaveLength(2);

  const after = await readBag(bag);
  for (const path of [damaged, missing]) expect(after.files.get(path)?.sha256).toBe(before.files.get(path)?.sha256);
  expect(await differencesFrom(replica.library, after)).toEqual([]);
  await page.getByRole('button', { name: 'Verify another' }).click();
  await verify();
  const isIntact = `Intact. All ${after.files.size - 1} files are unchanged`;
  await expect(status).toContainText(isIntact);

  const lists = ['README.txt', 'manifest-sha256.txt', 'data/library.csv', 'gallery/gallery.js'];
  await Promise.all(lists.map((list) => rm(join(bag, list))));
  replica.requests.clear();
  await page.getByRole('button', { name: 'Verify another' }).click();
  await verify();
  await expect(page.getByText('All videos and images are intact.')).toBeVisible();
  await page.getByRole('button', { name: 'Rebuild lists' }).click();
  await expect(page.getByText('The lists have been rebuilt. Nothing was downloaded.')).toBeVisible();
  expect(replica.requests.list().filter(({ source }) => source === 'media')).toEqual([]);
  expect((await readBag(bag)).files.size).toBe(after.files.size);
  await page.getByRole('button', { name: 'Verify another' }).click();
  await verify();
  await expect(status).toContainText(isIntact);
});
