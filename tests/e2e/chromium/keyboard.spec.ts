import type { Page } from '@playwright/test';
import { barOf } from '../harness/bar';
import { partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { given } from '../harness/half-way';
import { press, tabTo } from '../harness/keyboard';
import { listWithYauzl } from '../harness/zip';

test.use({ replicaOptions: { items: 60 } });

/** A word in some of the replica's prompts. */
const word = 'harbour';

/** Saves the selection with the keyboard, and returns the paths of the media in the resulting ZIP. */
async function saveSelected(page: Page, downloads: string): Promise<string[]> {
  await tabTo(page, page.getByRole('button', { name: 'Save 2 selected' }));
  await press(page, 'Enter');
  await expect.poll(() => partsIn(downloads)).toHaveLength(1);
  const [zip = ''] = await partsIn(downloads);
  const files = await listWithYauzl(zip);
  return files.map(({ path }) => path).filter((path) => /\/data\/(videos|images)\//.test(path));
}

test('in the library, two items are found, selected and saved with only the keyboard, with the focus always visible', {
  tag: '@everyday',
}, async ({ sora, replica, chromium }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const library = await chromium.openExtensionPage('library.html');
  const known = replica.library.itemsIn({ others: true }).filter(({ kind }) => kind !== 'caption');
  await expect(library.locator('.counts [role=status]')).toContainText(`${known.length} items`);

  await tabTo(library, library.getByRole('searchbox'));
  await library.keyboard.type(word);
  await expect(library.locator('.counts [role=status]')).toContainText(/^\d+ of /);
  await tabTo(library, library.locator('.tile').first());
  await press(library, 'Tab');
  await press(library, 'Space');
  await press(library, 'ArrowRight');
  await press(library, 'End');
  await press(library, 'Tab');
  await press(library, 'Space');
  await expect(library.getByText(/^2 selected/)).toBeVisible();

  // Shows what it focuses on the way.
  await press(library, 'Home');
  await press(library, 'Enter');
  await expect(library.getByRole('dialog')).toBeVisible();
  await press(library, 'End');
  const next = library.getByRole('dialog').getByRole('button', { name: 'Next' });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.focus();
  await press(library, 'Enter');
  await expect(next).toBeFocused();
  await press(library, 'Escape');
  await expect(library.getByRole('dialog')).toHaveCount(0);

  expect(await saveSelected(library, chromium.downloads)).toHaveLength(2);
});

test('in the popup, two items are found, selected and saved with only the keyboard, with the focus always visible', async ({
  sora,
  chromium,
}) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const popup = await chromium.openExtensionPage('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  await expect(popup.getByText(/^(Newest \d+ of \d+|\d+ items)$/)).toBeVisible();

  await tabTo(popup, popup.getByRole('searchbox'));
  await popup.keyboard.type(word);
  await tabTo(popup, popup.locator('.tile').first());
  await press(popup, 'Enter');
  await press(popup, 'ArrowRight');
  await press(popup, 'Enter');
  expect(await saveSelected(popup, chromium.downloads)).toHaveLength(2);
});

test('on the Sora page, a run is started, paused, resumed and canceled with only the keyboard: a button that disappears passes its focus to the next', {
  tag: '@everyday',
}, async ({ sora, replica }) => {
  const bar = barOf(sora);
  replica.gates.media.closeAfter(given);
  await bar.exportAll.focus();
  for (const next of [bar.pause, bar.resume, bar.pause]) {
    await sora.keyboard.press('Enter');
    await expect(next).toBeFocused();
  }
  await sora.keyboard.press('Tab');
  await expect(bar.cancel).toBeFocused();
  await sora.keyboard.press('Enter');
  await expect(bar.exportAll).toBeFocused();
});

test('in the library, undoing a step keeps the focus nearby, and removing a filter announces the results', async ({
  sora,
  chromium,
}) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const library = await chromium.openExtensionPage('library.html');
  await library
    .getByRole('checkbox', { name: /^Select/ })
    .first()
    .check();
  await library.getByRole('button', { name: 'Clear selection' }).press('Enter');
  await expect(library.getByRole('button', { name: /^Select all/ })).toBeFocused();
  await library.getByRole('searchbox').fill(word);
  await library.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(library.locator('.counts')).toBeFocused();
  await expect(library.locator('.counts')).toContainText(/^\d+ items/);
});
