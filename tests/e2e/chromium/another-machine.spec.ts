import type { Replica } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { launchChromium } from '../harness/chromium';
import { openExport, partsIn } from '../harness/exported';
import { expect, extension, libraryPage, test } from '../harness/fixtures';

/** Takes two pictures that stand in no other list out of the library; what is returned makes them now. */
function twoToBeMade({ accounts: [{ stock }], library }: Replica) {
  const stands = (id: string) => library.get(id);
  const isAlone = (id: string) => stands(id)?.status === 'saved' && stands(id)?.lists.length === 1;
  const at = stock.tasks.findIndex(
    ({ generations }) => generations.length === 2 && generations.every(({ id }) => isAlone(id)),
  );
  const [task] = stock.tasks.splice(at, 1);
  if (task === undefined) throw new Error('There is no task of two pictures.');
  return {
    ids: task.generations.map(({ id }) => id),
    make() {
      const now = Date.now();
      const generations = task.generations.map((generation) => ({ ...generation, createdAt: now }));
      stock.tasks.unshift({ ...task, createdAt: now, generations });
    },
  };
}

test('Another computer that is given an export fetches what was made since, and nothing else', async ({
  sora,
  replica,
  chromium,
}) => {
  const made = twoToBeMade(replica);
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);
  const first = await openExport(chromium.downloads);
  made.make();

  const second = await launchChromium({ extension, port: replica.port });
  try {
    const page = await second.context.newPage();
    await page.goto(libraryPage);
    await expect(barOf(page).exportAll).toBeVisible();
    const library = await second.context.newPage();
    await library.goto(`chrome-extension://${second.extensionId}/library.html`);
    await library.getByText('What you already have').click();
    const chooser = library.waitForEvent('filechooser');
    await library.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(await partsIn(chromium.downloads));
    await expect(library.getByText(`: ${first.report.counts.saved} items recognised.`)).toBeVisible();
    await expect(library.getByText(/^2 new since \d/)).toBeVisible();

    const before = replica.requests.list().length;
    await library.getByRole('button', { name: 'Export 2 new' }).click();
    await expect(barOf(page).status).toHaveText(/^Export complete: 2 saved, 0 failed/);
    const fetched = replica.requests
      .list()
      .slice(before)
      .filter(({ source }) => source === 'media');
    expect(fetched).toHaveLength(2);

    const { library: list, report } = await openExport(second.downloads);
    const saved = list.items.filter(({ status }) => status === 'saved');
    expect(saved.map(({ id }) => id).sort()).toEqual(made.ids.sort());
    expect(list.items.filter(({ reason }) => reason === 'already-saved')).toHaveLength(first.report.counts.saved);
    expect(report.counts.listed).toBe(first.report.counts.listed + 2);

    await library.getByRole('button', { name: `Forget ${first.folder}` }).click();
    await expect(library.getByRole('button', { name: /^Forget/ })).toHaveCount(0);
  } finally {
    await second.close();
  }
});
