import type { Page } from 'playwright';
import { verifyExport } from '../../tests/e2e/harness/bag';
import { differencesFrom } from '../../tests/e2e/harness/differences';
import { exportAll } from '../../tests/e2e/harness/export-all';
import { partsIn } from '../../tests/e2e/harness/exported';
import type { Replica } from '../../tests/replica/replica';
import { printVerified } from './print-verified';
import { createProgressLine } from './progress-line';

type Scene = { page: Page; replica: Replica; downloads: string; screenshot: string };

/** Clicks "Export all", checks the archive with an independent ZIP reader, and prints the results. */
export async function exportAndCheck({ page, replica, downloads, screenshot }: Scene): Promise<void> {
  console.log('Clicking "Export all".');
  const progress = createProgressLine();
  const closing = await exportAll(page, progress.show).finally(async () => {
    progress.end();
    await page.screenshot({ path: screenshot }); // even if it fails
  });

  const parts = await partsIn(downloads);
  const found = await verifyExport(parts);
  const differences = await differencesFrom(replica.library, found);
  if (differences.length > 0) {
    throw new Error(`The archive differs from what the replica served:\n- ${differences.join('\n- ')}`);
  }

  console.log(`\n${closing}\n`);
  await printVerified(parts, found, screenshot);
  console.log(`             every item of the replica's library once, byte for byte as served`);
}
