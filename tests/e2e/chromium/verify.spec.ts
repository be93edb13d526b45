import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { accessibilityFaults } from '../harness/accessibility';
import { barOf, complete } from '../harness/bar';
import { chooseFiles } from '../harness/choose-files';
import { copyParts, flipByteIn } from '../harness/damage';
import { dropOn } from '../harness/drop';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { sendFromPopup } from '../harness/send-message';
import { unpack } from '../harness/unpack';

test.use({ replicaOptions: { items: 80 } });

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sora-export-verify-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

test('an export is verified in parts and unpacked; damaged, missing and unrelated files are reported, and items fetched again', {
  tag: '@everyday',
}, async ({ sora, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const chosen = { nameTemplate: '{kind}/{title}', sidecars: ['json' as const, 'txt' as const, 'xmp' as const] };
  await sendFromPopup(chromium, 'start-with', { partBytes: 700_000, ...chosen });
  await expect(bar.status).toHaveText(complete);
  const { parts, files, library, folder: name } = await openExport(chromium.downloads);
  const total = parts.length;
  expect(total).toBeGreaterThan(2);
  for (const { kind, path, prompt, title } of library.items) {
    if (path === null || kind === 'caption') continue;
    expect(path).toMatch(/^data\/(videos|images|references)\/(video|image|reference)\/[^/]+\.\w+$/);
    const beside = ['json', 'txt', 'xmp'].filter((ending) => files.has(`${path}.${ending}`));
    expect([path, title, beside]).toEqual([path, title, prompt ? ['json', 'txt', 'xmp'] : ['json', 'xmp']]);
  }

  const popup = await chromium.openExtensionPage('popup.html');
  const opened = chromium.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Verify an export' }).click();
  const page = await opened;
  const status = page.getByRole('status').first();
  const again = page.getByRole('button', { name: 'Verify another' });
  // No list has the manifest of the tag files.
  const intact = `Intact. All ${files.size - 1} files are unchanged`;

  expect(await accessibilityFaults(page)).toEqual([]);
  await chooseFiles(page, 'Choose ZIP parts', parts);
  await expect(status).toContainText(intact);
  await expect(page.getByRole('heading', { name })).toBeVisible();

  await again.click();
  const unpacked = await unpack(parts, folder, name);
  await chooseFiles(page, 'Choose a folder', unpacked);
  await expect(status).toContainText(intact);

  await again.click();
  await writeFile(join(unpacked, 'data', 'notes.txt'), 'mine');
  await rm(join(unpacked, 'data', 'library.csv'));
  await dropOn(page, folder);
  await expect(status).toHaveText(`Incomplete: 1 file is missing and ${files.size - 2} are unchanged.`);
  await expect(page.getByText('data/library.csv')).toBeVisible();
  await expect(page.getByText('All videos and images are intact.')).toBeVisible();
  await expect(page.getByText('A new export rebuilds everything else.')).toBeVisible();
  await page.getByText('1 file that isn’t part of the export').click();
  await expect(page.getByText('data/notes.txt')).toBeVisible();

  await again.click();
  await chooseFiles(page, 'Choose ZIP parts', parts.slice(1));
  await expect(status).toContainText(/^Incomplete: \d+ files are missing/);
  await expect(page.getByText(`Part 001 of ${total} is missing.`)).toBeVisible();

  await again.click();
  const copies = await copyParts(parts, folder);
  // One with captions or a reference image: those are intact, and aren't fetched with it.
  const withMore = new Set(library.items.map(({ beside }) => beside));
  const hasMore = (path: string) => library.items.some((item) => item.path === path && withMore.has(item.id));
  const damaged = await flipByteIn(copies[0] ?? '', (path) => path.endsWith('.mp4') && hasMore(path));
  const { id } = library.items.find(({ path }) => path === damaged) ?? {};
  await chooseFiles(page, 'Choose ZIP parts', copies);
  await expect(status).toHaveText(`Damaged: 1 file is damaged and ${files.size - 2} are unchanged.`);
  await expect(page.getByText(damaged)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  await Promise.all(parts.map((part) => rm(part)));
  await page.getByRole('button', { name: 'Download 1 file again' }).click();
  await expect(page.getByText('Downloading. The bar on the Sora page')).toBeVisible();
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  await expect(page.getByText('Export finished: 1 saved, 0 failed, 0 skipped')).toBeVisible();
  await expect(page.getByText(basename((await partsIn(chromium.downloads))[0] ?? ''))).toBeVisible();
  const fetched = await openExport(chromium.downloads);
  const saved = fetched.library.items.filter(({ status }) => status === 'saved');
  expect(saved.map(({ id, sha256 }) => [id, sha256])).toEqual([[id, files.get(damaged)?.sha256]]);
});

test('a verification ends as soon as it is canceled', async ({ chromium }) => {
  const page = await chromium.openExtensionPage('verify.html');
  // Only zeros, which take no disk space, but minutes to read.
  const data = join(folder, 'export', 'data');
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'big.mp4'), '');
  await truncate(join(data, 'big.mp4'), 20e9);
  await writeFile(join(folder, 'export', 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/big.mp4\n`);

  await chooseFiles(page, 'Choose a folder', join(folder, 'export'));
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^0 of 1 files, .* of 20 GB$/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toHaveText('Choose an export to verify.');
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});
