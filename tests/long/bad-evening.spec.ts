import { barOf, complete } from '../e2e/harness/bar';
import { expectWhole, openExport } from '../e2e/harness/exported';
import { expect, test } from '../e2e/harness/fixtures';

test.use({
  replicaOptions: {
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
});

test('an evening on which pages and files break again and again costs time, not items', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete, { timeout: 5 * 60_000 });
  await expectWhole(await openExport(chromium.downloads), replica.library);
});
