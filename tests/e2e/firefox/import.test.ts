import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { writeLargeZip } from '../../sample-pile/large-zip';
import { differencesFromPile } from '../../sample-pile/pile-differences';
import { writeSamplePile } from '../../sample-pile/sample-pile';
import { openExport, partsIn } from '../harness/exported';
import { launchFirefox } from '../harness/firefox';
import { chooseFolder, fileInput } from '../harness/firefox-files';
import { statusOf, test, timeoutMs } from '../harness/firefox-test';
import { withScratch } from '../harness/scratch';
import { journaledEntries, latestJob } from '../harness/stored';
import { entryOffsets } from '../harness/zip';

const chooseFiles = async (page: Page, paths: string[]) => (await fileInput(page, 'Choose files')).uploadFile(...paths);
const expectStatus = (page: Page, words: string) => expect.poll(() => statusOf(page), timeoutMs).toBe(words);
const build = (page: Page) => page.locator('::-p-aria([name="Build archive"][role="button"])').click();

test(
  'an archive is built from files that were chosen in several steps, without a Sora tab and without a request',
  {
    tags: ['everyday'],
  },
  ({ firefox, replica }) =>
    withScratch(async (folder) => {
      const pile = await writeSamplePile(folder);
      const page = await firefox.openExtensionPage('import.html');
      await chooseFiles(page, pile.zips);
      await expectStatus(page, 'Found 40 items in 1 source, 1.44 MB');
      await chooseFolder(page, pile.unpacked);
      await chooseFiles(page, pile.parts);
      await chooseFolder(page, pile.loose);
      await expectStatus(page, 'Found 49 items in 3 sources, 1.63 MB. 1 file not recognized');
      await build(page);
      await expectStatus(page, 'Export finished: 46 saved, 0 failed, 3 skipped');
      expect(await differencesFromPile(pile.items, await openExport(firefox.downloads))).toEqual([]);
      expect(replica.requests.list()).toEqual([]);
    }),
);

test('a run ends without the tab that started it', ({ firefox }) =>
  withScratch(async (folder) => {
    const pile = await writeSamplePile(folder);
    const { zip, item } = writeLargeZip(folder, 5);
    const page = await firefox.openExtensionPage('import.html');
    await chooseFiles(page, [...pile.zips, zip]);
    await build(page);
    await page.waitForSelector('[role="progressbar"]');
    await page.waitForSelector('::-p-text(You can close this tab.)');
    await page.close();
    expect(await partsIn(firefox.downloads)).toEqual([]);

    await expect.poll(() => partsIn(firefox.downloads), timeoutMs).toHaveLength(1);
    const later = await firefox.openExtensionPage('import.html');
    await expectStatus(later, 'Export finished: 37 saved, 0 failed, 4 skipped');
    const { library } = await openExport(firefox.downloads);
    expect(library.items.find(({ id }) => id === item.id)?.sha256).toBe(item.sha256);
  }));

test('killed in the middle of a run, Firefox asks for the files again and continues in the same part', async ({
  replica,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sora-export-import-'));
  const places = { profile: join(folder, 'profile'), downloads: join(folder, 'downloads') };
  let end = () => Promise.resolve();
  const start = async () => {
    const firefox = await launchFirefox({ extension: '.output/firefox-mv2', port: replica.port, ...places });
    end = firefox.kill;
    return firefox;
  };
  try {
    const pile = await writeSamplePile(folder);
    const { zip, item } = writeLargeZip(folder, 5);
    const first = await start();
    const page = await first.openExtensionPage('import.html');
    await chooseFiles(page, [...pile.zips, zip]);
    await build(page);
    const saved = async () => (await latestJob(page))?.counts.saved ?? 0;
    await expect.poll(saved, timeoutMs).toBeGreaterThan(0);
    await first.kill();
    expect(await partsIn(places.downloads)).toEqual([]);

    const second = await start();
    const later = await second.openExtensionPage('import.html');
    await expect.poll(() => statusOf(later), timeoutMs).toContain('can’t continue until it has its files again');
    const before = await journaledEntries(later);
    expect(before.length).toBeGreaterThan(0);
    await chooseFiles(later, pile.zips);
    await expectStatus(later, '1 of 5 files still missing');
    await chooseFiles(later, [zip]);
    await expectStatus(later, 'Export finished: 37 saved, 0 failed, 4 skipped');
    const built = await openExport(places.downloads);
    expect(built.parts).toHaveLength(1);
    expect(built.library.items.find(({ id }) => id === item.id)?.sha256).toBe(item.sha256);
    // Files that were safe keep their place: nothing was copied again.
    const offsets = await entryOffsets(built.parts[0] ?? '');
    for (const { path, offset } of before)
      expect([path, offsets.get(`${built.folder}/${path}`)]).toEqual([path, offset]);
  } finally {
    await end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
