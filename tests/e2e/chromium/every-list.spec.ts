import { badEvening } from '../harness/bad-evening';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, libraryPage, test } from '../harness/fixtures';

/** A short version of `tests/long/every-list.spec.ts`. */
test.use({ replicaOptions: { ...badEvening, items: 24, archived: 4, elsewhere: 4, tokenLife: 8 } });

test('on a bad evening every list is exported to the letter, though the Sora tab is closed in the middle of listing', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.gates.api.closeAfter(5);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', /found so far/);
  await sora.close();
  replica.requests.clear();
  replica.gates.api.open();
  await expect(async () => expect(await partsIn(chromium.downloads)).toHaveLength(1)).toPass();

  // No page asks beside the extension.
  const calls = replica.requests.list().filter(({ path }) => path.startsWith('/backend/'));
  const waits = calls.flatMap(({ fault, at }, n) => (fault === '429-retry-after' ? [{ at, n }] : []));
  expect(waits.flatMap(({ at, n }) => calls.filter((call, m) => m > n && call.at < at + 1_000))).toEqual([]);

  const later = await chromium.context.newPage();
  await later.goto(libraryPage);
  await expect(barOf(later).status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
