import { accessibilityFaults } from '../harness/accessibility';
import { barOf } from '../harness/bar';
import { partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { listWithYauzl, readFromZip, testWithUnzip } from '../harness/zip';

type Saved = { id: string; kind: string; path: string; sha256: string };

test.use({ replicaOptions: { items: 60 } });

test('three items found in the popup are saved as one ZIP even if the popup is closed meanwhile', {
  tag: '@everyday',
}, async ({ sora, replica, chromium }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.locator('.tile-picture').first()).toBeVisible();
  // Until all lists are read, items may still be inserted.
  await expect(popup.getByText(/^(Newest \d+ of \d+|\d+ items)$/)).toBeVisible();
  await popup.getByRole('searchbox').fill('harbour');
  const selected = replica.library
    .itemsIn()
    .filter(({ kind, status, prompt }) => kind !== 'caption' && status === 'saved' && prompt?.includes('harbour'))
    .map(({ id }) => id)
    .slice(0, 3);
  for (const id of selected) await popup.locator(`[data-item="${id}"]`).click();

  expect(await accessibilityFaults(popup)).toEqual([]);

  replica.gates.media.closeAfter(0);
  await popup.getByRole('button', { name: 'Save 3 selected' }).click();
  await expect(popup.getByText(/^0 of \d+ downloaded/)).toBeVisible();
  await popup.close();
  replica.gates.media.open();

  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);
  const [zip = ''] = await partsIn(chromium.downloads);
  await testWithUnzip(zip);
  const files = await listWithYauzl(zip);
  const list = files.find(({ path }) => path.endsWith('/data/library.json'))?.path ?? '';
  const items: Saved[] = JSON.parse((await readFromZip(zip, list)).toString('utf8')).items;
  expect(items.filter(({ kind }) => kind !== 'caption').map(({ id }) => id)).toEqual(expect.arrayContaining(selected));
  for (const { path, sha256 } of items)
    expect(files.find((file) => file.path.endsWith(`/${path}`))?.sha256).toBe(sha256);
});
