import { join } from 'node:path';
import type { Page } from 'playwright';
import { verifyExport } from '../../tests/e2e/harness/bag';
import { launchChromium } from '../../tests/e2e/harness/chromium';
import { untilEnd } from '../../tests/e2e/harness/export-all';
import { partsIn } from '../../tests/e2e/harness/exported';
import { importPageOf } from '../../tests/e2e/harness/import-locators';
import { differencesFromPile } from '../../tests/sample-pile/pile-differences';
import { type SamplePile, writeSamplePile } from '../../tests/sample-pile/sample-pile';
import { printVerified } from './print-verified';
import { createProgressLine } from './progress-line';

type Options = { headless: boolean; items: number; folder: string; downloads: string };

/**
 * Opens the browser on the page that builds an archive from files, chooses sample files and builds an archive. With a
 * window, it stays open until the user closes it. Without one, the archive is checked. Throws if anything about it is
 * wrong.
 */
export async function importSamples({ headless, items, folder, downloads }: Options): Promise<void> {
  const pile = await writeSamplePile(join(folder, 'Sample files'), { items });
  console.log(`Sample files with ${pile.items.length} items are in ${join(folder, 'Sample files')}.`);
  const browser = await launchChromium({ extension: '.output/chrome-mv3', port: null, downloads, headless });
  const stop = () => void browser.close().catch(() => {});
  process.once('SIGINT', stop);
  try {
    const page = await browser.openExtensionPage('import.html');
    const screenshot = join(folder, 'import-page.png');
    console.log(`\n${await build(page, pile).finally(() => page.screenshot({ path: screenshot }))}\n`);
    if (headless) await check(pile, await partsIn(downloads), screenshot);
    else {
      console.log(`The archive is in ${downloads}. To quit, close the browser.`);
      await browser.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    process.removeListener('SIGINT', stop);
    await browser.close();
  }
}

/** Chooses everything in several steps, as users do, and builds the archive. Resolves with the closing status. */
async function build(page: Page, { zips, unpacked, parts, loose }: SamplePile): Promise<string> {
  const ours = importPageOf(page);
  for (const step of [zips, unpacked, parts, loose]) await ours.choose(step);
  await ours.build.waitFor();
  console.log(await ours.status.textContent());
  console.log('Clicking "Build archive".');
  await ours.build.click();
  const progress = createProgressLine();
  return untilEnd(page, progress.show).finally(progress.end);
}

async function check(pile: SamplePile, parts: string[], screenshot: string): Promise<void> {
  const found = await verifyExport(parts);
  const differences = await differencesFromPile(pile.items, found);
  if (differences.length > 0)
    throw new Error(`The archive differs from the sample files:\n- ${differences.join('\n- ')}`);
  await printVerified(parts, found, screenshot);
  console.log('             every item of the sample files once, with its best file, texts and date');
}
