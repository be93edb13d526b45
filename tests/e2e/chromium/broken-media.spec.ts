import { rm } from 'node:fs/promises';
import type { LibraryItem } from '../../replica/library/expected-item';
import type { Fault, Replica } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { sendFromPopup } from '../harness/popup';

/** One file each, broken permanently. Those that take 30 s of silence or more each time are last and few. */
const broken: [Fault['kind'], string][] = [
  ['mp4-box-64-zero', 'damaged'],
  ['mp4-box-64-eight', 'damaged'],
  ['mp4-box-beyond', 'damaged'],
  ['mov-box-64-zero', 'damaged'],
  ['avif-box-two', 'damaged'],
  ['heic-box-seven', 'damaged'],
  ['webm-beyond', 'damaged'],
  ['png-beyond', 'damaged'],
  ['jpg-zero', 'damaged'],
  ['gif-unended', 'damaged'],
  ['webp-zero', 'damaged'],
  ['truncated', 'damaged'],
  ['empty', 'damaged'],
  ['error-as-media', 'damaged'],
  ['endless-declared', 'damaged'],
  ['stall', 'offline'],
  ['headers-only', 'offline'],
];

/** Images that are alone in their task, so that a fault by file path concerns no other. */
function lonePictures({ library }: Replica): LibraryItem[] {
  const pictures = library.items.filter(
    ({ kind, status, lists }) => kind === 'image' && status === 'saved' && lists.includes('sora1-library'),
  );
  return pictures.filter(({ taskId }) => pictures.filter((other) => other.taskId === taskId).length === 1);
}

const pathOf = (item: LibraryItem | undefined) => new RegExp(`${item?.taskId}%2F\\d+_img_\\d\\.`);
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test.describe('a library with one broken file of each kind', () => {
  test.use({ replicaOptions: { items: 150, elsewhere: 0 } });

  test('is exported except for these, which are listed with their reason, and completely once they are fixed', async ({
    sora,
    replica,
    chromium,
  }) => {
    const pictures = lonePictures(replica);
    expect(pictures.length).toBeGreaterThanOrEqual(broken.length);
    const played = broken.map(([kind, reason], n) => ({
      kind,
      reason,
      id: pictures[n]?.id ?? '',
      path: pathOf(pictures[n]),
    }));
    replica.faults.set(played.map(({ kind, path }) => ({ kind, path })));
    const wanted = replica.library.itemsIn({ others: false }).filter(({ status }) => status === 'saved');
    const sums = (without: readonly { id: string }[]) =>
      Object.fromEntries(
        wanted
          .filter(({ id }) => !without.some((one) => one.id === id))
          .map(({ id }) => [id, replica.library.sha256(id)]),
      );
    const exported = async () => {
      const { library, files } = await openExport(chromium.downloads);
      const saved = library.items.filter(({ status }) => status === 'saved');
      const failed = library.items.filter(({ status }) => status === 'failed');
      return {
        saved: Object.fromEntries(saved.map(({ id, path }) => [id, files.get(path ?? '')?.sha256])),
        failed: failed.map(({ id, reason }) => ({ id, reason })).sort(byId),
      };
    };

    const bar = barOf(sora);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(complete);
    expect(await exported()).toEqual({
      saved: sums(played),
      failed: played.map(({ id, reason }) => ({ id, reason })).sort(byId),
    });

    replica.faults.clear();
    for (const part of await partsIn(chromium.downloads)) await rm(part);
    await sendFromPopup(chromium, 'start-with', { scope: { type: 'all' } });
    await expect(bar.progress).toBeVisible();
    await expect(bar.status).toHaveText(complete);
    expect(await exported()).toEqual({ saved: sums([]), failed: [] });
  });
});

test('Pause, Resume and Cancel are answered while a file hangs', async ({ sora, replica, chromium }) => {
  const [picture] = lonePictures(replica);
  const path = pathOf(picture);
  replica.faults.set([{ kind: 'headers-only', path }]);
  const requested = () => replica.requests.list().filter((request) => path.test(request.path)).length;
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect.poll(requested).toBe(1);
  await bar.pause.click();
  await expect(bar.status).toHaveText(/^Paused/);
  await bar.resume.click();
  await expect.poll(requested).toBe(2);
  await bar.cancel.click();
  await expect(bar.exportAll).toBeVisible();
  replica.faults.clear();
  for (const part of await partsIn(chromium.downloads)) await rm(part);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
});
