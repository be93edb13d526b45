import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { maxInMemory } from '../../lib/export/scan/library-scans';
import { barOf } from '../e2e/harness/bar';
import { expect, test } from '../e2e/harness/fixtures';
import { readBag, setDestination } from '../e2e/harness/folder';
import { latestJob } from '../e2e/harness/stored';
import { testBag } from './harness/validators';

test.use({ replicaOptions: { items: 24, elsewhere: 0, mediaBytes: { video: 25e6, image: 8e6 } } });

for (const destination of ['folder', 'files'] as const) {
  test(`a selection that is too large for memory goes to ${destination}, like exports, and is one valid bag`, async ({
    sora,
    replica,
    chromium,
    pictures,
  }) => {
    await expect(barOf(sora).exportAll).toBeVisible();
    await setDestination(chromium, pictures, destination);
    const library = await chromium.openExtensionPage('library.html');
    const known = replica.library.itemsIn({}).filter(({ kind }) => kind !== 'caption');
    await expect(library.locator('.counts [role=status]')).toContainText(`${known.length} items`);
    await library
      .getByRole('checkbox', { name: /^Select: / })
      .first()
      .click();
    await library.getByRole('button', { name: /^Select all \d/ }).click();
    await library.getByRole('button', { name: /^Save \d+ selected/ }).click();
    await expect(library.locator('.run-panel [role=status]')).toHaveText(/^Export finished/, { timeout: 4 * 60_000 });

    const job = await latestJob(library);
    expect(job?.options).toMatchObject({ scope: 'selected', destination });
    expect(job?.counts.savedBytes).toBeGreaterThan(maxInMemory);
    const below = join(chromium.downloads, 'Sora export');
    const names = destination === 'files' ? await readdir(below) : [];
    const bag = destination === 'files' ? join(below, names[0] ?? '') : join(pictures, 'Sora export');
    // Only the files themselves are in Downloads.
    expect(names).toHaveLength(destination === 'files' ? 1 : 0);
    const { files, report } = await readBag(bag);
    await testBag(bag);
    const saved = known.filter(({ status }) => status === 'saved');
    expect(report.counts.failed).toBe(0);
    const sums = new Set([...files.values()].map(({ sha256 }) => sha256));
    expect(saved.filter(({ id }) => !sums.has(replica.library.sha256(id))).map(({ id }) => id)).toEqual([]);
  });
}
