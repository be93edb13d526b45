import { barOf, complete } from '../e2e/harness/bar';
import { expectWhole, openExport } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';

/** An evening on which nothing goes well, on a library that has something in every list. */
test.use({
  replicaOptions: {
    items: 160,
    archived: 20,
    elsewhere: 20,
    pageRows: { tasks: 7, posts: 5, drafts: 6, folders: 2, generations: 4, characters: 2, replies: 3, remixes: 3 },
    linkLife: 6,
    tokenLife: 20,
    tokenRenewal: 'page',
    hostile: true,
    treeBucket: { calls: 10, seconds: 1 },
    likesPaging: 'offset',
    faults: [
      { kind: '429-retry-after', rate: 0.1 },
      { kind: '502', rate: 0.05 },
    ],
  },
});

test('every list is exported to the letter on a site that is busy, forgetful and quick to end its links', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete, { timeout: 15 * 60_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
