import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { sendFromPopup } from '../harness/send-message';
import { listWithYauzl } from '../harness/zip';

/** Ids of the media in a part, from their file names. */
const mediaIn = async (part: string): Promise<string[]> =>
  (await listWithYauzl(part)).flatMap(({ path }) => (/\/data\/(videos|images|references)\//.test(path) ? [path] : []));
/** A path without the run's folder. */
const inside = (path: string) => path.slice(path.indexOf('/') + 1);

test('"Retry failed" only requests what could not be saved', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  replica.faults.set([{ kind: '410', path: /\/vg-assets\/.*(src\.mp4|_img_0)/ }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(/^Export finished: \d+ saved, [1-9]\d* failed/);
  const { report, library } = await openExport(chromium.downloads);
  await expect(bar.host).toContainText(`Its file is no longer on Sora: ${report.counts.failed}`);
  const failed = library.items.filter(({ status }) => status === 'failed').map(({ id }) => id);

  replica.faults.clear();
  await rm((await partsIn(chromium.downloads))[0] ?? '');
  await bar.host.getByRole('button', { name: 'Retry failed' }).click();
  await expect(bar.status).toHaveText(`Export finished: ${failed.length} saved, 0 failed, 0 skipped`);
  const again = await openExport(chromium.downloads);
  expect(again.library.items.map(({ id }) => id).sort()).toEqual(failed.sort());
  await expect(bar.host.getByRole('button', { name: 'Retry failed' })).toHaveCount(0);
});

test.describe('an export of several parts', () => {
  test.use({ replicaOptions: { items: 40 } });

  test('an export with a deleted part reports it, and can fetch its files again', async ({ sora, chromium }) => {
    const bar = barOf(sora);
    await expect(bar.exportAll).toBeVisible();
    await sendFromPopup(chromium, 'start-with', { partBytes: 400_000 });
    await expect(bar.status).toHaveText(complete);
    const [first = '', ...others] = await partsIn(chromium.downloads);
    const lost = await mediaIn(first);
    await rm(first);
    await expect.poll(backgroundOf(chromium).missesDownload).toBe(true);

    await sora.reload();
    await expect(bar.host).toContainText('Part 001 is no longer in Downloads.');
    await bar.host.getByRole('button', { name: 'Export missing parts again' }).click();
    await expect(bar.status).toHaveText(new RegExp(`^Export finished: ${lost.length} saved, 0 failed, 0 skipped`));
    const made = (await partsIn(chromium.downloads)).filter((part) => !others.includes(part));
    const found = (await Promise.all(made.map(mediaIn))).flat();
    expect(found.map(inside).sort()).toEqual(lost.map(inside).sort());
  });
});

test('a changed site is reported, with a diagnosis file that has nothing the user wrote', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  replica.faults.set([{ kind: 'missing-field', path: '/backend/project_y/profile/drafts' }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await bar.host.getByRole('button', { name: 'Save a diagnostic file' }).click();
  const file = join(chromium.downloads, 'sora-export-diagnosis.json');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/\}\n$/);
  const text = await readFile(file, 'utf8');
  const report = JSON.parse(text);
  expect(report.answers).toContainEqual(expect.objectContaining({ source: 'sora2-drafts', problems: ['items'] }));
  const { username, id } = replica.accounts[0];
  for (const secret of [username, id, 'gen_', 'https://', ...replica.library.itemsIn({}).map(({ prompt }) => prompt)])
    if (secret) expect(text).not.toContain(secret);
});
