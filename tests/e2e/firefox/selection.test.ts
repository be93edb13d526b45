import { expect } from 'vitest';
import { partsIn } from '../harness/exported';
import { openReadyLibrary, test, timeoutMs } from '../harness/firefox-test';
import { listWithYauzl, readFromZip } from '../harness/zip';

type Saved = { id: string; path: string; sha256: string };

test('selected library items are saved as one ZIP at once', async ({ firefox, replica }) => {
  await openReadyLibrary(firefox);
  const library = await firefox.openExtensionPage('library.html');
  const known = replica.library.itemsIn({ others: true }).filter(({ kind }) => kind !== 'caption');
  const counts = () => library.$eval('.counts [role=status]', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(counts, timeoutMs).toBe(`${known.length} items`);

  const inSight = await library.$$eval('.tile', (tiles) => tiles.map((tile) => tile.getAttribute('data-item')));
  const withFile = known.filter(({ id, status }) => status === 'saved' && inSight.includes(id)).map(({ id }) => id);
  const selected = withFile.slice(0, 2);
  for (const id of selected) await library.locator(`li:has([data-item="${id}"]) input[type=checkbox]`).click();
  await library.locator('::-p-aria([name="Save 2 selected"][role="button"])').click();
  const note = () => library.$eval('.look-said .look-note', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(note, timeoutMs).toMatch(/^\d files saved to Sora export\/Sora selection .*\.zip\.$/);

  const [zip = '', ...others] = await partsIn(firefox.downloads);
  expect(others).toEqual([]);
  const files = await listWithYauzl(zip);
  const list = files.find(({ path }) => path.endsWith('/data/library.json'))?.path ?? '';
  const items: Saved[] = JSON.parse((await readFromZip(zip, list)).toString('utf8')).items;
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(selected));
  for (const { path, sha256 } of items)
    expect(files.find((file) => file.path.endsWith(`/${path}`))?.sha256).toBe(sha256);
});
