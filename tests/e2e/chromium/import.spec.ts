import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import type { Replica } from '../../replica/replica';
import { writeLargeZip } from '../../sample-pile/large-zip';
import { differencesFromPile } from '../../sample-pile/pile-differences';
import { type SamplePile, writeSamplePile } from '../../sample-pile/sample-pile';
import { accessibilityFaults } from '../harness/accessibility';
import { browserHosts, launchChromium } from '../harness/chromium';
import { dropOn } from '../harness/drop';
import { openExport, partsIn } from '../harness/exported';
import { test as base, expect, extension } from '../harness/fixtures';
import { setDestination } from '../harness/folder';
import { openGallery } from '../harness/gallery';
import { importPageOf } from '../harness/import-locators';
import { press, tabTo } from '../harness/keyboard';
import { sendFromPopup } from '../harness/send-message';
import { journaledEntries, latestJob } from '../harness/stored';
import { unpack } from '../harness/unpack';
import { entryOffsets } from '../harness/zip';

/** Provides a pile of files like that of a real user. */
const test = base.extend<{ pile: SamplePile; pileFolder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture depends on.
  pileFolder: async ({}, use) => {
    // Outside the project, whose checks would treat the gallery's scripts as ours.
    const folder = await mkdtemp(join(tmpdir(), 'sora-export-pile-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  pile: async ({ pileFolder }, use) => use(await writeSamplePile(pileFolder)),
});

const closing = 'Export finished: 46 saved, 0 failed, 3 skipped';

test('an archive is built from files that were chosen in several steps, without a Sora tab and without a request', {
  tag: '@everyday',
}, async ({ replica, pile, pileFolder }) => {
  const chromium = await launchChromium({ extension, port: replica.port, everyHost: true });
  const page = await chromium.openExtensionPage('import.html');
  const ours = importPageOf(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Build an archive');
  await expect(page).toHaveTitle('Build an archive');
  expect(await accessibilityFaults(page)).toEqual([]);

  await ours.choose(pile.zips);
  await expect(ours.status).toHaveText('Found 40 items in 1 source, 1.44 MB');
  await ours.choose(pile.unpacked);
  await ours.choose(pile.parts);
  await ours.choose(pile.loose);
  await expect(ours.status).toHaveText('Found 49 items in 3 sources, 1.63 MB. 1 file not recognized');
  await expect(ours.row('OpenAI')).toHaveText(['41', '40', '3', '6']);
  await expect(page.getByText('2 files couldn’t be read')).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  const details = page.getByRole('region', { name: 'OpenAI' });
  await expect(details.getByText('1 file left out')).toBeVisible();
  await details.getByText('6 duplicates').click();
  await expect(details.getByRole('listitem').first()).toContainText('Duplicate of');
  expect(await accessibilityFaults(page)).toEqual([]);

  await ours.build.click();
  await expect(ours.status).toHaveText(closing);
  expect(await accessibilityFaults(page)).toEqual([]);

  const built = await openExport(chromium.downloads);
  expect(await differencesFromPile(pile.items, built)).toEqual([]);
  expect(built.library.account).toEqual(pile.account);
  const folder = await unpack(built.parts, pileFolder, built.folder);
  const {
    page: gallery,
    counts,
    faults,
  } = await openGallery(chromium.context, pathToFileURL(join(folder, 'gallery.html')).href);
  await expect(counts).toHaveText('46 items, 3 more not saved');
  expect(faults).toEqual([]);
  await gallery.close();
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.getByRole('status')).toHaveText(closing);
  await expect(popup.getByRole('button', { name: 'Open folder' })).toBeVisible();
  await popup.close();

  expect(replica.requests.list().filter(({ host }) => !browserHosts.test(host))).toEqual([]);
  await chromium.close();
});

/** The number of items that are journaled. */
const savedIn = (page: Page) => latestJob(page).then((job) => job?.counts.saved ?? 0);

test('the popup opens the page', async ({ chromium }) => {
  const opened = chromium.context.waitForEvent('page', (page) => page.url().endsWith('/import.html'));
  await (await chromium.openExtensionPage('popup.html'))
    .getByRole('link', { name: 'Build an archive from files' })
    .click();
  await expect(importPageOf(await opened).chooseFiles).toBeVisible();
});

test('a run ends without the tab that started it', async ({ chromium, pile, pileFolder }) => {
  const { zip, item: large } = writeLargeZip(pileFolder, 5);
  const page = await chromium.openExtensionPage('import.html');
  const ours = importPageOf(page);
  await ours.choose([...pile.zips, zip]);
  await ours.build.click();
  await expect(page.getByText('You can close this tab.')).toBeVisible();
  await expect(ours.progress).toBeVisible();
  await page.close();
  expect(await partsIn(chromium.downloads)).toEqual([]);

  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  const later = await chromium.openExtensionPage('import.html');
  await expect(importPageOf(later).status).toHaveText('Export finished: 37 saved, 0 failed, 4 skipped');
  const built = await openExport(chromium.downloads);
  const { status, sha256 } = built.library.items.find(({ id }) => id === large.id) ?? {};
  expect({ status, sha256 }).toEqual({ status: 'saved', sha256: large.sha256 });
});

test('a reloaded page and a second one show the run instead of starting another', async ({
  chromium,
  pile,
  pileFolder,
}) => {
  const page = await chromium.openExtensionPage('import.html');
  const second = await chromium.openExtensionPage('import.html');
  await importPageOf(second).choose(pile.loose);
  await expect(importPageOf(second).build).toBeVisible();
  const ours = importPageOf(page);
  await ours.choose([writeLargeZip(pileFolder, 5).zip]);
  await ours.build.click();
  await expect(ours.progress).toBeVisible();
  await page.reload();
  for (const each of [ours, importPageOf(second)]) {
    await expect(each.progress).toBeVisible();
    await expect(each.build).toBeHidden();
  }
  for (const each of [ours, importPageOf(second)])
    await expect(each.status).toHaveText('Export finished: 1 saved, 0 failed, 0 skipped');
  expect(await partsIn(chromium.downloads)).toHaveLength(1);
});

test.describe('after the browser was killed', () => {
  type Given = { replica: Replica; pile: SamplePile; pileFolder: string };

  /** Starts a run, kills the browser during it, and opens the page again. `zip` has a large video, `large`. */
  async function killedRun({ replica: { port }, pile, pileFolder }: Given, info: TestInfo) {
    const places = { profile: info.outputPath('profile'), downloads: info.outputPath('downloads') };
    const { zip, item: large } = writeLargeZip(pileFolder, 5);
    const first = await launchChromium({ extension, port, ...places });
    const started = await first.openExtensionPage('import.html');
    await importPageOf(started).choose([...pile.zips, zip]);
    await importPageOf(started).build.click();
    await expect.poll(() => savedIn(started)).toBeGreaterThan(0);
    await first.kill();
    expect(await partsIn(places.downloads)).toEqual([]);
    const chromium = await launchChromium({ extension, port, ...places });
    const page = await chromium.openExtensionPage('import.html');
    return { chromium, page, ours: importPageOf(page), zip, large, downloads: places.downloads };
  }

  test('the page says that it needs the files, and once it has them the run continues in the same part', async ({
    replica,
    pile,
    pileFolder,
  }, testInfo) => {
    const { chromium, page, ours, zip, large, downloads } = await killedRun({ replica, pile, pileFolder }, testInfo);
    await expect(ours.status).toContainText('can’t continue until it has its files again');
    await expect(page.getByText('Choose the same files and folders again')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    const before = await journaledEntries(page);
    expect(before.length).toBeGreaterThan(0);

    await ours.choose(pile.zips);
    await expect(ours.status).toHaveText('1 of 5 files still missing');
    await ours.choose([zip]);
    await expect(ours.status).toHaveText('Export finished: 37 saved, 0 failed, 4 skipped');
    const built = await openExport(downloads);
    expect(built.parts).toHaveLength(1);
    expect(built.library.items.find(({ id }) => id === large.id)?.sha256).toBe(large.sha256);
    // Files that were safe keep their place: nothing was copied again.
    const offsets = await entryOffsets(built.parts[0] ?? '');
    for (const { path, offset } of before)
      expect([path, offsets.get(`${built.folder}/${path}`)]).toEqual([path, offset]);
    await chromium.close();
  });

  test('the run continues without missing files, and reports the items that lack them', async ({
    replica,
    pile,
    pileFolder,
  }, testInfo) => {
    const { chromium, ours, large, downloads } = await killedRun({ replica, pile, pileFolder }, testInfo);
    await ours.choose(pile.zips);
    await expect(ours.status).toHaveText('1 of 5 files still missing');
    await ours.skipMissing.click();
    await expect(ours.status).toHaveText('Export finished: 36 saved, 0 failed, 5 skipped');
    const { library } = await openExport(downloads);
    const { status, reason, prompt } = library.items.find(({ id }) => id === large.id) ?? {};
    expect({ status, reason, prompt }).toEqual({ status: 'skipped', reason: 'file-missing', prompt: large.prompt });
    await chromium.close();
  });
});

test('a folder is dropped, and everything else is done by keyboard', async ({ chromium, pile, pileFolder }) => {
  const page = await chromium.openExtensionPage('import.html');
  const ours = importPageOf(page);
  await expect(ours.chooseFiles).toBeVisible();
  await dropOn(page, pileFolder);
  await expect(ours.status).toHaveText('Found 49 items in 3 sources, 1.63 MB. 1 file not recognized');

  const opened = page.waitForEvent('filechooser');
  await tabTo(page, ours.chooseFiles);
  await press(page, 'Enter');
  // A file that is chosen again counts once.
  await (await opened).setFiles([]);
  await tabTo(page, page.getByRole('checkbox', { name: 'Include files that are not recognized' }));
  await press(page, 'Space');
  await tabTo(page, ours.build);
  await press(page, 'Enter');
  await expect(ours.status).toHaveText('Export finished: 47 saved, 0 failed, 3 skipped');
  const { library } = await openExport(chromium.downloads);
  expect(library.items).toHaveLength(pile.items.length + 1);
  expect(library.items.filter(({ id }) => id.startsWith('sha256-'))).toMatchObject([{ sources: ['files'] }]);
});

test('nothing starts when the chosen files are in the folder that the archive would go to', async ({
  chromium,
  pictures,
}) => {
  const pile = await writeSamplePile(pictures);
  await setDestination(chromium, pictures);
  const page = await chromium.openExtensionPage('import.html');
  const ours = importPageOf(page);
  const refusal = 'These files are in the folder where the archive would be saved. Nothing was started.';
  await ours.choose(pile.loose);
  await ours.build.click();
  await expect(ours.status).toHaveText(refusal);
  await page.reload();
  await expect(ours.chooseFiles).toBeVisible();
  await dropOn(page, pictures);
  await ours.build.click();
  await expect(ours.status).toHaveText(refusal);
  expect(await latestJob(page)).toBeUndefined();
  expect((await readdir(pictures)).sort()).toEqual(['Downloads', 'OpenAI', 'Parts', basename(pile.unpacked)]);
});

test('files that change or vanish during a run are reported as damaged, and everything else is saved', async ({
  chromium,
  pile,
  pileFolder,
}) => {
  await sendFromPopup(chromium, 'change-settings', { parallelism: 2 });
  // The newest are copied first. While the browser copies these two, all others wait.
  const larges = [5, 6].map((number) => writeLargeZip(pileFolder, number));
  const page = await chromium.openExtensionPage('import.html');
  const ours = importPageOf(page);
  await ours.choose([...pile.zips, ...larges.map(({ zip }) => zip)]);
  await ours.choose(pile.loose);
  await ours.build.click();
  await expect
    .poll(() => latestJob(page).then((job) => job?.sources.every(({ state }) => state === 'complete')))
    .toBe(true);
  const [first = ''] = pile.zips;
  await appendFile(first, 'x');
  const [vanished = ''] = (await readdir(pile.loose)).filter((name) => name.includes('_storyboard_'));
  await rm(join(pile.loose, vanished));
  expect(await savedIn(page)).toBe(0);

  // Ten videos are in the changed ZIP. Another ZIP has half of them, too.
  await expect(ours.status).toHaveText('Export finished: 36 saved, 6 failed, 3 skipped');
  const { library } = await openExport(chromium.downloads);
  const failed = library.items.filter(({ status }) => status === 'failed');
  expect(failed.map(({ reason }) => reason)).toEqual(Array.from({ length: 6 }, () => 'damaged'));
  expect(failed.filter(({ sources }) => sources.includes('openai-export'))).toHaveLength(5);
  for (const { item } of larges) expect(library.items.find(({ id }) => id === item.id)?.sha256).toBe(item.sha256);
});
