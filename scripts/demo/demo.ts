import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium } from '../../tests/e2e/harness/chromium';
import { type Replica, startReplica } from '../../tests/replica/replica';
import { exportAndCheck } from './export-and-check';

const libraryPage = 'https://sora.chatgpt.com/library';

/** What one demo leaves behind, until the next one. */
const folder = '.demo';
const downloads = join(folder, 'Downloads');

/**
 * Opens the browser on the replica's library with the extension loaded. With a window it stays until that is closed; without
 * one the export is run and checked here. Throws when anything about it is wrong.
 */
export async function demo(options: { headless: boolean; items: number; seed: number }): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(downloads, { recursive: true });

  const replica = await startReplica({ items: options.items, seed: options.seed });
  try {
    console.log(
      `A replica of Sora plays a library of ${replica.library.expected({}).items} items on port ${replica.port}.`,
    );
    await showLibrary(replica, options.headless);
  } finally {
    await replica.close();
  }
}

async function showLibrary(replica: Replica, headless: boolean) {
  const browser = await launchChromium({ extension: '.output/chrome-mv3', port: replica.port, downloads, headless });
  const stop = () => void browser.close();
  process.once('SIGINT', stop);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(libraryPage);
    if (headless) await exportAndCheck({ page, replica, downloads, screenshot: join(folder, 'sora-page.png') });
    else await untilClosed(page, replica);
  } finally {
    process.removeListener('SIGINT', stop);
    await browser.close();
  }
}

async function untilClosed(page: Page, replica: Replica) {
  console.log(`The browser is open on ${libraryPage}, played by port ${replica.port} of this machine.`);
  console.log(`Click "Export all". The archive goes to ${downloads}. Close the browser to end.`);
  await page.context().waitForEvent('close', { timeout: 0 });
}
