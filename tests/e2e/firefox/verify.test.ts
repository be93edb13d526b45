import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { copyParts, flipByteIn } from '../harness/damage';
import { openExport } from '../harness/exported';
import { chooseFolder, fileInput } from '../harness/firefox-files';
import { clickExportAll, openReadyLibrary, statusOf, test, timeoutMs } from '../harness/firefox-test';
import { withScratch } from '../harness/scratch';
import { unpack } from '../harness/unpack';

const again = (page: Page) => page.locator('::-p-aria([name="Verify another"])').click();
const words = (page: Page) => page.$eval('main', ({ textContent }) => textContent ?? '');

test('a real export is verified in parts and unpacked, with a changed byte, an unrelated file and a missing file', async ({
  firefox,
}) => {
  const sora = await openReadyLibrary(firefox);
  await clickExportAll(sora);
  await expect.poll(() => statusOf(sora), timeoutMs).toMatch(/^Export finished/);
  const { parts, files, folder: name } = await openExport(firefox.downloads);
  // No list has the manifest of the tag files.
  const all = files.size - 1;

  const page = await firefox.openExtensionPage('verify.html');
  await expect.poll(() => statusOf(page), timeoutMs).toBe('Choose an export to verify.');
  await (await fileInput(page, 'Choose ZIP parts')).uploadFile(...parts);
  await expect.poll(() => statusOf(page), timeoutMs).toContain(`Intact. All ${all} files are unchanged`);
  await again(page);

  await withScratch(async (place) => {
    const copies = await copyParts(parts, place);
    const damaged = await flipByteIn(copies[0] ?? '', (path) => path.endsWith('.mp4'));
    await (await fileInput(page, 'Choose ZIP parts')).uploadFile(...copies);
    await expect.poll(() => statusOf(page), timeoutMs).toBe(`Damaged: 1 file is damaged and ${all - 1} are unchanged.`);
    expect(await words(page)).toContain(damaged);
    await again(page);

    const unpacked = await unpack(parts, place, name);
    await writeFile(join(unpacked, 'data', 'notes.txt'), 'mine');
    await chooseFolder(page, unpacked);
    await expect.poll(() => statusOf(page), timeoutMs).toContain(`Intact. All ${all} files are unchanged`);
    expect(await words(page)).toContain('data/notes.txt');
    await again(page);

    await rm(join(unpacked, 'data', 'library.csv'));
    await chooseFolder(page, unpacked);
    await expect
      .poll(() => statusOf(page), timeoutMs)
      .toBe(`Incomplete: 1 file is missing and ${all - 1} are unchanged.`);
  });
});
