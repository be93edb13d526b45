import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility';
import { launchChromium, type RunningChromium } from '../harness/chromium';
import { dropOn } from '../harness/drop';
import { partsIn } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { chooseFolder } from '../harness/folder';
import { generationId, itemsIn, writeLongVideo, writePile } from '../harness/import-pile';
import { press, tabTo } from '../harness/keyboard';
import { openPopup } from '../harness/popup';

let folder: string;
let pile: Awaited<ReturnType<typeof writePile>>;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sora-export-import-'));
  pile = await writePile(folder);
});
test.afterEach(() => rm(folder, { recursive: true }));

async function openImport(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/import.html`);
  return page;
}

const choose = (page: Page, paths: string | string[]) => page.locator('input[multiple]').setInputFiles(paths);

test('builds an archive of files that are chosen and dropped in steps, without a tab of Sora and without a request', {
  tag: '@everyday',
}, async ({ chromium, replica }) => {
  const popup = await openPopup(chromium);
  const opened = chromium.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Build an archive from files' }).click();
  const page = await opened;
  await popup.close();
  const before = replica.requests.list().length;
  const status = page.getByRole('status');
  await expect(page).toHaveTitle(/^Build an archive/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Build an archive');
  await expect(status).toHaveText('Choose the files you have.');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  expect(await accessibilityFaults(page)).toEqual([]);

  const [first = '', second = ''] = pile.zips;
  await choose(page, first);
  await expect(status).toHaveText(/^Found 3 items in 1 source, [\d.]+ kB$/);
  await choose(page, [first, second]);
  await expect(page.getByRole('row', { name: /^OpenAI/ })).toHaveText('OpenAI’s export3311');
  await dropOn(page, pile.rest);
  await expect(status).toHaveText(/^Found 3 items in 1 source, [\d.]+ kB\. 1 file not recognized$/);
  await page.getByText('2 files could not be read').click();
  await expect(page.getByText('old/broken.zip')).toBeVisible();
  await page.getByText('1 file left out').click();
  await expect(page.getByText(`old/.thumbs/${generationId(1)}.jpg`)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Build archive' }).click();
  await expect(status).toHaveText('Export complete: 3 saved, 0 failed, 1 skipped');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  expect((await itemsIn(chromium.downloads)).sort()).toEqual([
    [generationId(1), 'saved', null],
    [generationId(2), 'saved', null],
    [generationId(3), 'skipped', 'file-missing'],
    ['sha256-', 'saved', null],
  ]);
  expect(replica.requests.list().slice(before)).toEqual([]);
});

test('is used by the keyboard alone', async ({ chromium }) => {
  const page = await openImport(chromium);
  await choose(page, pile.zips);
  const build = page.getByRole('button', { name: 'Build archive' });
  await expect(build).toBeVisible();
  await tabTo(page, page.getByRole('checkbox'));
  await press(page, 'Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await press(page, 'Space');
  await tabTo(page, build);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Export complete: 2 saved, 0 failed, 1 skipped');
});

test('does not start when the chosen files are those of the destination', async ({ chromium, pictures }) => {
  await chooseFolder(chromium, pictures);
  const page = await openImport(chromium);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await copyFile(pile.zips[0] ?? '', join(pictures, 'export.zip'));
  await dropOn(page, pictures);
  await page.getByText('Where exports go:').click();
  await page.getByRole('radio', { name: 'A folder of your choice' }).check();
  await page.getByRole('button', { name: 'Build archive' }).click();
  await expect(page.getByRole('status')).toContainText('in the folder that the archive would be saved to');
  await expect(page.getByRole('button', { name: 'Build archive' })).toBeVisible();
});

test('asks for the files again after the browser was killed, and continues by itself once all are here', async ({
  replica,
}) => {
  const [small, long] = [join(folder, `${generationId(1)}.mp4`), join(folder, `${generationId(2)}.mp4`)];
  await copyFile('tests/fixtures/media/portrait.mp4', small);
  await writeLongVideo(long, 800_000_000);
  const options = { extension, port: replica.port, profile: join(folder, 'profile') };

  const first = await launchChromium(options);
  const before = await openImport(first);
  await choose(before, [small, long]);
  await before.getByRole('button', { name: 'Build archive' }).click();
  await expect(before.getByText('1 of 2 saved')).toBeVisible();
  await first.kill();

  const second = await launchChromium(options);
  const page = await openImport(second);
  const status = page.getByRole('status');
  await expect(status).toHaveText('Paused. The archive can’t continue until it has its files again.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await choose(page, small);
  await expect(status).toHaveText('1 of 2 files still missing');
  await choose(page, long);
  await expect(status).toHaveText('Export complete: 2 saved, 0 failed, 0 skipped');
  expect(await itemsIn(second.downloads)).toHaveLength(2);
  expect(await partsIn(second.downloads)).toHaveLength(1);
  await second.close();
});
