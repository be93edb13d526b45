import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { verifyExport } from '../../tests/e2e/harness/bag';
import { differencesFrom } from '../../tests/e2e/harness/differences';
import { exportAll } from '../../tests/e2e/harness/export-all';
import type { Replica } from '../../tests/replica/replica';
import { createProgressLine } from './progress-line';

type Scene = { page: Page; replica: Replica; downloads: string; screenshot: string };

/** Clicks "Export all" as a person would, checks the archive with an independent reader and prints both. */
export async function exportAndCheck({ page, replica, downloads, screenshot }: Scene): Promise<void> {
  console.log('Clicking "Export all".');
  const progress = createProgressLine();
  const closing = await exportAll(page, progress.show).finally(async () => {
    progress.end();
    await page.screenshot({ path: screenshot }); // also of a failure
  });

  const exports = join(downloads, 'Sora export');
  const parts = (await readdir(exports)).filter((name) => name.endsWith('.zip')).map((name) => join(exports, name));
  const found = await verifyExport(parts.sort());
  const differences = await differencesFrom(replica.library, found);
  if (differences.length > 0) {
    throw new Error(`The archive differs from what the replica served:\n- ${differences.join('\n- ')}`);
  }

  const payload = [...found.files.keys()].filter((path) => path.startsWith('data/'));
  console.log(`\n${closing}\n`);
  for (const part of parts) console.log(`Archive:     ${part} (${inMegabytes((await stat(part)).size)})`);
  console.log(`Screenshot:  ${screenshot}`);
  console.log(`Verified:    ${found.files.size} files, each CRC-32 checked by another reader (yauzl)`);
  console.log(`             ${payload.length} payload files against the SHA-256 of the bag's manifest (RFC 8493)`);
  console.log(`             every item of the replica's library once, byte for byte as it was served`);
}

function inMegabytes(bytes: number) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
