import { rm } from 'node:fs/promises';
import type { LibraryItem } from '../../replica/library/expected-item';
import type { Fault, Replica } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { sendFromPopup } from '../harness/send-message';

/** Faults that each cost one file, with the reason. Those that take 30 s of silence or more each time are last and few. */
const lasting: [Fault['kind'], string][] = [
  ['401', 'refused'],
  ['403', 'refused'],
  ['404', 'gone'],
  ['410', 'gone'],
  ['html', 'damaged'],
  ['xml', 'damaged'],
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

/** Faults that end after this many requests, and cost no file. */
const passing: [Fault['kind'], number][] = [
  ['408', 2],
  ['429-retry-after', 2],
  ['502', 1],
  ['520', 1],
  ['524', 1],
  ['short', 2],
  ['cut', 1],
];

/** Images that are alone in their task, so that a fault by file path concerns no other. */
function loneImages({ library }: Replica): LibraryItem[] {
  const images = library.items.filter(
    ({ kind, status, lists }) => kind === 'image' && status === 'saved' && lists.includes('sora1-library'),
  );
  return images.filter(({ taskId }) => images.filter((other) => other.taskId === taskId).length === 1);
}

const pathOf = (item: LibraryItem | undefined) => new RegExp(`${item?.taskId}%2F\\d+_img_\\d\\.`);
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

test.describe('every fault of the media host at once', () => {
  test.use({ replicaOptions: { items: 280, elsewhere: 0 } });

  test('every fault of the media host at once costs only the files that stay broken, each with its reason, and they are saved once they are fixed', async ({
    sora,
    replica,
    chromium,
  }) => {
    const images = loneImages(replica);
    expect(images.length).toBeGreaterThanOrEqual(lasting.length + passing.length);
    const lost = lasting.map(([kind, reason], n) => ({
      kind,
      reason,
      id: images[n]?.id ?? '',
      path: pathOf(images[n]),
    }));
    const late = passing.map(([kind, count], n) => ({ kind, count, path: pathOf(images[lasting.length + n]) }));
    replica.faults.set([...lost.map(({ kind, path }) => ({ kind, path })), ...late]);
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
    await expect(bar.status).toHaveText(
      new RegExp(`^Export finished: \\d+ saved, ${lost.length} failed, \\d+ skipped$`),
    );
    expect(await exported()).toEqual({
      saved: sums(lost),
      failed: lost.map(({ id, reason }) => ({ id, reason })).sort(byId),
    });
    for (const words of ['Sora refused to provide its file', 'Its file is no longer on Sora', 'Its file was damaged'])
      await expect(bar.host).toContainText(words);

    // The broken download was resumed.
    const { path } = late.find(({ kind }) => kind === 'cut') ?? {};
    const requested = replica.requests
      .list()
      .filter((request) => path?.test(request.path) && request.source === 'media');
    expect(requested.map(({ range, status }) => [range?.replace(/\d+/, 'N') ?? null, status])).toEqual([
      [null, 200],
      ['bytes=N-', 206],
    ]);

    replica.faults.clear();
    for (const part of await partsIn(chromium.downloads)) await rm(part);
    await sendFromPopup(chromium, 'start-with', { scope: { type: 'all' } });
    await expect(bar.progress).toBeVisible();
    await expect(bar.status).toHaveText(complete);
    expect(await exported()).toEqual({ saved: sums([]), failed: [] });
  });
});

test('Pause, Resume and Cancel are answered while a file hangs', async ({ sora, replica, chromium }) => {
  const [image] = loneImages(replica);
  const path = pathOf(image);
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
