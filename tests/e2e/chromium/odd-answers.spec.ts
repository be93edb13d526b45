import { rm } from 'node:fs/promises';
import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { sendFromPopup } from '../harness/send-message';

test.use({ replicaOptions: { items: 60, oddNumbers: true } });

test('a site with odd values for all numbers is exported completely, twice, and no view reports damaged storage', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  const expected = replica.library.itemsIn({ others: false }).filter(({ status }) => status === 'saved');
  const wanted = Object.fromEntries(expected.map(({ id }) => [id, replica.library.sha256(id)]));

  const exportedFiles = async () => {
    const { library, files } = await openExport(chromium.downloads);
    const saved = library.items.filter(({ id }) => id in wanted);
    return Object.fromEntries(saved.map(({ id, path }) => [id, files.get(path ?? '')?.sha256]));
  };

  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  expect(await exportedFiles()).toEqual(wanted);

  for (const part of await partsIn(chromium.downloads)) await rm(part);
  await sendFromPopup(chromium, 'start-with', { scope: { type: 'all' } });
  await expect(bar.progress).toBeVisible();
  await expect(bar.status).toHaveText(complete);
  expect(await exportedFiles()).toEqual(wanted);

  const library = await chromium.openExtensionPage('library.html');
  for (const view of [
    await chromium.openExtensionPage('popup.html'),
    await chromium.openExtensionPage('options.html'),
    library,
    sora,
  ]) {
    await view.reload();
    await expect(view.getByRole('button').or(view.getByRole('radio')).first()).toBeVisible();
    await expect(view.getByText('Sora Export’s stored data is damaged.')).toHaveCount(0);
  }
});
