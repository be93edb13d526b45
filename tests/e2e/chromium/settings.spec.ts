import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../harness/accessibility';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { latestJob } from '../harness/stored';

test.use({ replicaOptions: { items: 40 } });

/** The background colors of the light and dark themes. */
const grounds = { light: 'rgb(251, 250, 247)', dark: 'rgb(31, 33, 39)' };

const importFile = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);

test('the next export uses the settings, even after they went through a settings file', async ({ sora, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const popup = await chromium.openExtensionPage('popup.html');
  const opened = chromium.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Settings' }).click();
  const settings = await opened;
  const status = settings.getByRole('status');
  const names = settings.getByRole('textbox', { name: 'File names' });
  const box = (name: string) => settings.getByRole('checkbox', { name });

  await settings.getByRole('radio', { name: 'up to 500 MB' }).check();
  await expect(status).toHaveText('Saved.');
  await settings.getByRole('heading', { name: 'File names and extra files' }).click();
  await box('The prompt as plain text (.txt)').check();
  await box('Sora 1 likes').uncheck();
  await settings.getByRole('heading', { name: 'During an export' }).click();
  await settings.getByRole('slider').press('Home');
  await expect(status).toHaveText('Saved.');
  await names.fill('{kind}/{title}');
  await expect(status).toHaveText('Saved.');
  await names.fill('{kind}/{nmae}');
  await expect(status).toHaveText('Not saved yet: File names.');
  expect(await accessibilityFaults(settings)).toEqual([]);

  await settings.getByRole('heading', { name: 'Back up and reset' }).click();
  await settings.getByRole('button', { name: 'Export settings' }).click();
  const file = join(chromium.downloads, 'sora-export-settings.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"nameTemplate": "{kind}/{title}"');
  await settings.getByRole('button', { name: 'Reset' }).click();
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await expect(status).toHaveText('Settings reset to defaults.');
  await expect(names).toHaveValue('{date} {time} {title} [{id}]');
  await expect(box('Sora 1 likes')).toBeChecked();

  const hostile = join(chromium.downloads, 'hostile.json');
  await writeFile(hostile, (await readFile(file, 'utf8')).replace('"others": false', '"others": "all"'));
  await importFile(settings, hostile);
  await expect(status).toHaveText(
    'hostile.json has an invalid value for “Include files made by other people”. Nothing was changed.',
  );
  await importFile(settings, file);
  await expect(status).toHaveText('The settings from sora-export-settings.json are saved and in use.');
  await expect(names).toHaveValue('{kind}/{title}');

  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  expect(await latestJob(popup)).toMatchObject({ options: { partBytes: 500_000_000, parallelism: 2 } });
  const { library, files } = await openExport(chromium.downloads);
  expect(library.sources.find(({ source }) => source === 'sora1-likes')?.state).toBe('not-asked');
  const saved = library.items.filter(({ path, kind }) => path !== null && kind !== 'caption');
  expect(saved.length).toBeGreaterThan(10);
  for (const { path, prompt } of saved) {
    expect(path).toMatch(/^data\/(videos|images|references)\/(video|image|reference)\/[^/]+\.\w+$/);
    expect([path, files.has(`${path}.txt`), files.has(`${path}.json`)]).toEqual([path, Boolean(prompt), false]);
  }
});

test('a theme applies at once in every open view, and from the first paint in views opened later', async ({
  sora,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const popup = await chromium.openExtensionPage('popup.html');
  const settings = await chromium.openExtensionPage('options.html');
  const colours = async () => [
    await bar.host.locator('.bar').evaluate((element) => getComputedStyle(element).backgroundColor),
    await popup.evaluate(() => getComputedStyle(document.body).backgroundColor),
    await settings.evaluate(() => getComputedStyle(document.body).backgroundColor),
  ];
  const all = (colour: string) => [colour, colour, colour];
  expect(await colours()).toEqual(all(grounds.light));
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(colours).toEqual(all(grounds.dark));
  // Where the page is now, its sticky header covers half of a checkbox.
  await settings.evaluate(() => scrollTo(0, 0));
  expect(await accessibilityFaults(settings)).toEqual([]);

  // The root's theme when the body is created, before anything is drawn.
  await popup.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      (globalThis as unknown as { first?: string | undefined }).first = document.documentElement.dataset.theme;
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.reload();
  expect(await popup.evaluate(() => (globalThis as unknown as { first?: string }).first)).toBe('dark');
  await sora.reload();
  await expect(bar.exportAll).toBeVisible();
  expect(await colours()).toEqual(all(grounds.dark));

  await sora.emulateMedia({ colorScheme: 'dark' });
  await settings.getByRole('radio', { name: 'Light' }).check();
  await expect.poll(colours).toEqual(all(grounds.light));
});

test('installing the extension opens the welcome page, and updating it does not', async ({ chromium }) => {
  // The harness has seen and closed this page at the start of every test.
  const page = await chromium.openExtensionPage('welcome.html');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open your Sora library' }).click();
  await expect(barOf(page).exportAll).toBeVisible();

  const popup = await chromium.openExtensionPage('popup.html');
  const closed = popup.waitForEvent('close');
  await backgroundOf(chromium).reload();
  await closed;
  const later = await chromium.openExtensionPage('popup.html');
  await expect(later.getByRole('status')).toHaveText('Ready to export.');
  expect(chromium.context.pages().filter((open) => open.url().endsWith('/welcome.html'))).toEqual([]);
});
