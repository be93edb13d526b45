import { barOf } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { listWithYauzl } from '../harness/zip';

test.use({ replicaOptions: { items: 120 } });

test('the library shows everything from the lists, finds items by a word, and saves selected ones as one ZIP at once', async ({
  sora,
  replica,
  chromium,
}) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  const popup = await chromium.openExtensionPage('popup.html');
  const opened = chromium.context.waitForEvent('page');
  await popup.getByRole('button', { name: /library$/ }).click();
  const library = await opened;
  const known = replica.library.itemsIn({ others: true }).filter(({ kind }) => kind !== 'caption');
  await expect(library.locator('.counts [role=status]')).toContainText(`${known.length} items`);
  await expect(library.locator('.tile-picture').first()).toBeVisible();

  const wanted = known.find(({ prompt, status }) => status === 'saved' && prompt?.includes('lighthouse'));
  await library.getByRole('searchbox').fill('lighthouse');
  await expect(library.locator(`[data-item="${wanted?.id}"]`)).toBeVisible();
  const boxes = library.getByRole('checkbox', { name: /^Select: / });
  await boxes.first().click();
  await library.getByRole('searchbox').fill('');
  await boxes.nth(3).click();
  await expect(boxes.nth(3)).toBeChecked();
  await expect(library.getByText(/^2 selected/)).toBeVisible();
  await library.getByRole('button', { name: 'Save 2 selected' }).click();
  await expect(library.getByText(/saved to Sora export\/Sora selection .*\.zip/)).toBeVisible();

  const [zip = ''] = await partsIn(chromium.downloads);
  const media = (await listWithYauzl(zip)).filter(({ path }) => /\/data\/(videos|images|references)\//.test(path));
  expect(media.length).toBeGreaterThanOrEqual(2);
});

test('the library opened during a run shows the run, and closing it does not affect the run', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  replica.gates.media.closeAfter(20);
  await bar.exportAll.click();
  await expect(bar.progress).toBeVisible();
  const library = await chromium.openExtensionPage('library.html');
  await expect(library.getByRole('progressbar')).toBeVisible();
  await library.close();
  replica.gates.media.open();
  await expect(bar.status).toHaveText(/^Export finished/);
  expect((await openExport(chromium.downloads)).report.counts.saved).toBe(replica.library.expected({}).saved);
});
