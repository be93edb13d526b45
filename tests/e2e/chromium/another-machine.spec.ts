import { accessibilityFaults } from '../harness/accessibility';
import { barOf, complete } from '../harness/bar';
import { chooseFiles } from '../harness/choose-files';
import { launchChromium } from '../harness/chromium';
import { openExport, partsIn } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { toBeMade } from '../harness/to-be-made';

test('Another computer to which an export is added shows what it has, and only fetches what was made since', async ({
  sora,
  replica,
  chromium,
}) => {
  const made = toBeMade(replica, 2);
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);
  const first = await openExport(chromium.downloads);
  made.make();

  const second = await launchChromium({ extension, port: replica.port });
  try {
    const page = await second.openSora();
    await expect(barOf(page).exportAll).toBeVisible();
    const library = await second.openExtensionPage('library.html');
    await library.getByText('Already saved elsewhere').click();
    await chooseFiles(library, 'Choose files', await partsIn(chromium.downloads));
    await expect(library.getByText(`: ${first.report.counts.saved} items recognized.`)).toBeVisible();
    await expect(library.getByText(/^2 new since \d/)).toBeVisible();
    const tileOf = (id: string) => library.locator(`[data-item="${id}"]`);
    await expect(library.locator('.tile', { hasText: 'You have it already' }).first()).toBeVisible();
    for (const id of made.ids) await expect(tileOf(id)).toContainText('Not saved');
    expect(await accessibilityFaults(library)).toEqual([]);

    const before = replica.requests.list().length;
    await library.getByRole('button', { name: 'Export 2 new' }).click();
    await expect(barOf(page).status).toHaveText(/^Export finished: 2 saved, 0 failed/);
    const fetched = replica.requests
      .list()
      .slice(before)
      .filter(({ source }) => source === 'media');
    expect(fetched.filter(({ path }) => !made.tasks.some((task) => path.includes(task)))).toEqual([]);

    const { library: list, report } = await openExport(second.downloads);
    const saved = list.items.filter(({ status }) => status === 'saved');
    expect(saved.map(({ id }) => id).sort()).toEqual(made.ids.sort());
    expect(list.items.filter(({ reason }) => reason === 'already-saved')).toHaveLength(first.report.counts.saved);
    expect(report.counts.listed).toBe(first.report.counts.listed + 2);

    for (const id of made.ids) await expect(tileOf(id)).toContainText('You have it already');
    await library.getByRole('button', { name: `Remove ${first.folder}` }).click();
    await expect(library.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  } finally {
    await second.close();
  }
});
