import { expect } from 'vitest';
import { openExport } from '../harness/exported';
import { clickExportAll, openReadyLibrary, statusOf, test, timeoutMs } from '../harness/firefox-test';

test('a video with an empty box and an endless body fail as damaged, and all others are saved', async ({
  firefox,
  replica,
}) => {
  const videos = replica.library
    .itemsIn({ others: false })
    .filter(({ kind, status }) => kind === 'video' && status === 'saved');
  const generations = videos.filter(({ lists }) => lists.includes('sora1-library'));
  const [boxes, endless] = generations.filter(
    ({ taskId }) => generations.filter((other) => other.taskId === taskId).length === 1,
  );
  const sora = await openReadyLibrary(firefox);
  replica.faults.set([
    { kind: 'mp4-box-64-zero', path: `${boxes?.taskId}` },
    { kind: 'endless-declared', path: `${endless?.taskId}` },
  ]);
  await clickExportAll(sora);
  await expect.poll(() => statusOf(sora), timeoutMs).toMatch(/^Export finished/);
  const { library } = await openExport(firefox.downloads);
  const failed = library.items.filter(({ status }) => status === 'failed').map(({ id, reason }) => ({ id, reason }));
  expect(failed).toHaveLength(2);
  expect(failed).toEqual(expect.arrayContaining([boxes, endless].map((item) => ({ id: item?.id, reason: 'damaged' }))));
});
