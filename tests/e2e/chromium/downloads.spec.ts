import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { verifyExport } from '../harness/bag';
import { barOf, complete } from '../harness/bar';
import { launchChromium } from '../harness/chromium';
import { expectWhole, openExport } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { loadRenamer } from '../harness/second-extension';

/** Saves a text with the name of a part, like the engine, and waits until it is in Downloads. */
function save(page: Page, text: string, fileName: string, again: boolean): Promise<void> {
  return page.evaluate(
    async ({ text, fileName, again }) => {
      type Answer = { value: { download: number; state: string } };
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
      };
      const ask = (type: string, body: unknown) => chrome.runtime.sendMessage({ to: 'background', type, body });
      const url = URL.createObjectURL(new Blob([text], { type: 'application/zip' }));
      const {
        value: { download: id },
      } = await ask('save', { url, fileName, again, downloadPath: null });
      while ((await ask('download-status', { id, fileName })).value.state === 'in_progress');
    },
    { text, fileName, again },
  );
}

test('a part that is saved again replaces our own copy, and never another file of the same name', async ({
  chromium,
}) => {
  const folder = join(chromium.downloads, 'Sora export');
  const [first, second] = ['Sora export/x - part 001.zip', 'Sora export/x - part 002.zip'];
  await mkdir(folder);
  await writeFile(join(folder, 'x - part 001.zip'), 'not ours');
  await writeFile(join(folder, 'x - part 002.zip'), 'not ours');
  const popup = await chromium.openExtensionPage('popup.html');
  await save(popup, 'ours, broken', first, false);
  await save(popup, 'ours', first, true);
  await save(popup, 'ours', second, true);

  const contents = (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  expect(Object.fromEntries(await Promise.all(contents))).toEqual({
    'x - part 001.zip': 'not ours',
    'x - part 001 (1).zip': 'ours',
    'x - part 002.zip': 'not ours',
    'x - part 002 (1).zip': 'ours',
  });
});

test('a part that another extension has renamed is complete, and shown with its new name', async ({
  sora,
  chromium,
}) => {
  const removeRenamer = await loadRenamer(chromium, 'Sorted/archive.zip');
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expect(bar.host).toContainText('Part 1 is complete but was renamed. Saved as: Sorted/archive.zip');
  await verifyExport([join(chromium.downloads, 'Sorted', 'archive.zip')]);
  await removeRenamer();
});

test('if the browser asks where to save, only the user answers: a closed dialog is not opened again', async ({
  replica,
}) => {
  const chromium = await launchChromium({ extension, port: replica.port, asksWhereToSave: true });
  const page = await chromium.openSora();
  const bar = barOf(page);
  await bar.exportAll.click();
  // Without a screen, the browser closes its dialog at once, as a user might.
  await expect(bar.status).toHaveText('Paused. A part wasn’t saved because its download was canceled.');
  const popup = await chromium.openExtensionPage('popup.html');
  const requested = () =>
    popup.evaluate(async () => {
      type Api = { downloads: { search(query: object): Promise<unknown[]> } };
      return (await (globalThis as unknown as { chrome: Api }).chrome.downloads.search({})).length;
    });
  await page.reload();
  await expect(bar.status).toHaveText('Paused. A part wasn’t saved because its download was canceled.');
  expect(await requested()).toBe(1);

  const settings = await chromium.context.newPage();
  await settings.goto('chrome://settings/downloads');
  await settings.evaluate(
    () =>
      new Promise((resolve) => {
        type Api = { settingsPrivate: { setPref(name: string, value: boolean, page: string, done: unknown): void } };
        const { chrome } = globalThis as unknown as { chrome: Api };
        chrome.settingsPrivate.setPref('download.prompt_for_download', false, '', resolve);
      }),
  );
  await bar.resume.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
  await chromium.close();
});
