import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect } from 'vitest';
import { statusOf, test, timeoutMs } from '../harness/firefox-test';
import { generationId, itemsIn, writePile } from '../harness/import-pile';
import { withScratch } from '../harness/scratch';

test('an archive is built from files after the tab in which they were chosen was closed', async ({ firefox }) => {
  await withScratch(async (place) => {
    const pile = join(place, 'pile');
    await mkdir(pile);
    const { zips } = await writePile(pile);
    const page = await firefox.openExtensionPage('import.html');
    await expect.poll(() => statusOf(page), timeoutMs).toBe('Choose the files you have.');
    const input = (await page.$('input[multiple]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(...zips);
    await expect.poll(() => statusOf(page), timeoutMs).toMatch(/^Found 3 items in 1 source, [\d.]+ kB$/);
    await page.locator('::-p-aria([name="Build archive"][role="button"])').click();
    await expect.poll(() => statusOf(page), timeoutMs).toMatch(/^(Building|Exporting|Export complete)/);
    await page.close();

    const later = await firefox.openExtensionPage('import.html');
    await expect.poll(() => statusOf(later), timeoutMs).toBe('Export complete: 2 saved, 0 failed, 1 skipped');
    expect((await itemsIn(firefox.downloads)).sort()).toEqual([
      [generationId(1), 'saved', null],
      [generationId(2), 'saved', null],
      [generationId(3), 'skipped', 'file-missing'],
    ]);
  });
});
