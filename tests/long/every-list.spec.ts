import { badEvening } from '../e2e/harness/bad-evening';
import { barOf, complete } from '../e2e/harness/bar';
import { expectWhole, openExport } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';

test.use({ replicaOptions: { ...badEvening, items: 160, archived: 20, elsewhere: 20 } });

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
