import { badEvening } from '../e2e/harness/bad-evening';
import { barOf, complete } from '../e2e/harness/bar';
import { expectWhole, openExport } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';
import type { ReplicaOptions } from '../replica/replica';

const evenings: Record<string, ReplicaOptions> = {
  'a site that is busy, forgetful and quick to end its links': {
    ...badEvening,
    items: 160,
    archived: 20,
    elsewhere: 20,
  },
  'a site whose pages and files break again and again': {
    items: 80,
    faults: [
      { kind: '429-retry-after', rate: 0.1 },
      { kind: '502', rate: 0.05 },
      { kind: 'cut', rate: 0.05 },
      { kind: 'truncated-json', rate: 0.1, path: '/backend/' },
      { kind: 'html', rate: 0.05, path: '/az/' },
      { kind: 'short', rate: 0.05, path: '/vg-assets/' },
    ],
  },
};

for (const [evening, replicaOptions] of Object.entries(evenings)) {
  test.describe(evening, () => {
    test.use({ replicaOptions });

    test('costs time, and not one item of any list', async ({ sora, replica, chromium }) => {
      const bar = barOf(sora);
      await expect(bar.exportAll).toBeVisible();
      await bar.exportAll.click();
      await expect(bar.status).toHaveText(complete, { timeout: 15 * 60_000 });
      await expectWhole(await openExport(chromium.downloads), replica.library);
    });
  });
}
