import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium, type RunningChromium } from '../../tests/e2e/harness/chromium';
import { type Replica, startReplica } from '../../tests/replica/replica';
import { exportAndCheck } from './export-and-check';
import { importSamples } from './import-samples';
import { reloadOnChange } from './reload-on-change';

const libraryPage = 'https://sora.chatgpt.com/library';

/** The results of a demo, until the next one. */
const folder = '.demo';
const downloads = join(folder, 'Downloads');

type DemoOptions = { headless: boolean; import: boolean; items: number; seed: number; watch: boolean };

/**
 * Opens the browser on the replica's library with the extension loaded, or on the page that builds an archive from
 * files. With a window, or when watching the source files, it stays open until the user closes it. Without a window,
 * the export is run and checked here. Throws if anything about it is wrong.
 */
export async function demo(options: DemoOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(downloads, { recursive: true });
  if (options.import) return importSamples({ ...options, folder, downloads });

  const replica = await startReplica({ items: options.items, seed: options.seed });
  try {
    console.log(
      `A replica of Sora with ${replica.library.expected({}).items} items is running on port ${replica.port}.`,
    );
    await showLibrary(replica, options);
  } finally {
    await replica.close();
  }
}

async function showLibrary(replica: Replica, { headless, watch }: DemoOptions) {
  const extension = watch ? '.output/chrome-mv3-dev' : '.output/chrome-mv3';
  const browser = await launchChromium({ extension, port: replica.port, downloads, headless });
  // Playwright also closes the browser on Ctrl+C, so it may be closed already.
  const stop = () => void browser.close().catch(() => {});
  process.once('SIGINT', stop);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(libraryPage);
    if (watch) await reloadUntilClosed(browser);
    else if (headless) await exportAndCheck({ page, replica, downloads, screenshot: join(folder, 'sora-page.png') });
    else await untilClosed(page, replica);
  } finally {
    process.removeListener('SIGINT', stop);
    await browser.close();
  }
}

async function untilClosed(page: Page, replica: Replica) {
  console.log(`The browser shows ${libraryPage}, which is the replica on port ${replica.port}.`);
  console.log(`Click "Export all". The archive goes to ${downloads}. To quit, close the browser.`);
  await page.context().waitForEvent('close', { timeout: 0 });
}

async function reloadUntilClosed(browser: RunningChromium) {
  console.log(
    `The browser shows the replica as ${libraryPage}. When you save a source file, the extension is rebuilt and reloaded.`,
  );
  console.log('To quit, close the browser or press Ctrl+C.');
  const closed = new AbortController();
  browser.context.once('close', () => closed.abort());
  await reloadOnChange(browser, closed.signal);
}
