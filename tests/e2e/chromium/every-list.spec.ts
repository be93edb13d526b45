import { badEvening } from '../harness/bad-evening';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';
import { createReplicaClock } from '../harness/replica-clock';

/** A short version of `tests/long/bad-evenings.spec.ts`. */
const clock = createReplicaClock();
const lives = { linkLife: 86_400, tokenLife: 86_400 };
test.use({ replicaOptions: { ...badEvening, ...lives, items: 24, archived: 4, elsewhere: 4, now: clock.now } });

test('on a bad evening every list is exported exactly, even if the Sora tab is closed during listing', async ({
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
  replica.gates.media.closeAfter(8);
  clock.advanceDays(2);
  replica.gates.api.open();
  await expect.poll(replica.gates.media.held).toBeGreaterThan(0);
  clock.advanceDays(2);
  replica.gates.media.open();
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(1);

  // Only the extension sends requests now.
  const calls = replica.requests.list().filter(({ path }) => path.startsWith('/backend/'));
  const waits = calls.flatMap(({ fault, at }, n) => (fault === '429-retry-after' ? [{ at, n }] : []));
  expect(waits.flatMap(({ at, n }) => calls.filter((call, m) => m > n && call.at < at + 1_000))).toEqual([]);

  const later = await chromium.openSora();
  await expect(barOf(later).status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
