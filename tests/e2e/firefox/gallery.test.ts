import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { RunningFirefox } from '../harness/firefox';
import { exportAll, openReadyLibrary, statusOf, testInOneFirefox as test, timeoutMs } from '../harness/firefox-test';
import { expectedIn } from '../harness/gallery';
import { writeGallery } from '../harness/gallery-folder';
import { hostileItems, hostileTexts } from '../harness/hostile-texts';
import { withScratch } from '../harness/scratch';
import { unpack } from '../harness/unpack';

/** A page from disk. `faults` collects what it must not do. */
async function openFile(firefox: RunningFirefox, address: string, faults: string[] = []): Promise<Page> {
  const page = await firefox.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(address);
  return page;
}

test('the gallery of an export opens from the disk, finds a video by its words and plays it', {
  tags: ['everyday'],
}, async ({ firefox, replica }) => {
  const sora = await openReadyLibrary(firefox);
  const exported = await exportAll(sora, { firefox, replica });
  await withScratch(async (place) => {
    const folder = await unpack(exported.parts, place, exported.folder);
    const gallery = await openFile(firefox, pathToFileURL(join(folder, 'gallery.html')).href);
    const { counts, words } = expectedIn(exported.library.items);
    await expect.poll(() => statusOf(gallery), timeoutMs).toBe(counts);
    await gallery.locator('input[type=search]').fill(words);
    await gallery.locator('.grid .tile').click();
    const plays = () => gallery.$eval('.stage video', (video) => !video.paused && video.currentTime > 0);
    await expect.poll(plays, timeoutMs).toBe(true);
    expect(await gallery.$eval('.viewer', ({ textContent }) => textContent)).toContain(words);
  });
});

test('hostile texts stay text in the gallery: no script, no dialog, no request', { tags: ['everyday'] }, async ({
  firefox,
}) => {
  await withScratch(async (folder) => {
    const texts = Object.values(hostileTexts);
    const items = hostileItems({ path: null, status: 'failed', reason: 'gone' });
    const faults: string[] = [];
    const page = await openFile(firefox, await writeGallery(folder, { items }), faults);
    await expect.poll(() => statusOf(page), timeoutMs).toBe(`${texts.length} items`);
    await page.locator('.grid .tile').click();
    for (const [n, text] of texts.entries()) {
      await expect
        .poll(() => page.$eval('.viewer-place', ({ firstChild }) => firstChild?.textContent), timeoutMs)
        .toBe(`${n + 1} of ${texts.length}`);
      const shown = await page.$eval('.details-words', ({ textContent }) => textContent?.toWellFormed());
      expect(shown).toBe(text.toWellFormed());
      if (n < texts.length - 1) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.$$eval('dialog', ({ length }) => length), timeoutMs).toBe(0);
    expect(faults).toEqual([]);
  });
});
