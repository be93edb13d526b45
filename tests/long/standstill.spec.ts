import { barOf, complete } from '../e2e/harness/bar';
import { expectWhole, openExport } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';

test.use({ replicaOptions: { items: 20, elsewhere: 3 } });

test('a download that stalls for 30 s resumes where it stopped', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  // The page shows originals of images, and would be the one that stalls.
  replica.faults.set([{ kind: 'stall', path: /src\.mp4$/, count: 1 }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete, { timeout: 75_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
  const [stalled] = replica.requests.list().filter(({ fault }) => fault === 'stall');
  const requested = replica.requests.list().filter(({ path }) => path === stalled?.path);
  expect(requested.map(({ range, status }) => [range?.replace(/\d+/, 'N') ?? null, status])).toEqual([
    [null, 200],
    ['bytes=N-', 206],
  ]);
});
