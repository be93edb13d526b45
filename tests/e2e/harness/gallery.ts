import type { BrowserContext, Page } from '@playwright/test';
import type { LibraryItem } from '../../../lib/model/library-item';

/** Sets the language of a page's browser. */
async function speak(page: Page, language: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  await devtools.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
}

/** A gallery in a browser with this language, and what it did that it must not. */
export async function openGallery(context: BrowserContext, address: string, language = 'en-US') {
  const page = await context.newPage();
  await speak(page, language);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  const viewer = page.getByRole('dialog');
  return {
    page,
    faults,
    counts: page.getByRole('status'),
    search: page.getByRole('searchbox'),
    filters: page.getByRole('button', { name: 'Filters', exact: true }),
    tiles: page.locator('.grid .tile'),
    viewer,
  };
}

/**
 * What an export's gallery shows at first: its counts as text, and the words of one of its videos. Throws if it has no
 * video.
 */
export function expectedIn(items: LibraryItem[]): { counts: string; words: string } {
  const shown = items.filter(({ kind }) => kind !== 'caption');
  const saved = shown.filter(({ path }) => path !== null);
  const videos = saved.filter(({ kind }) => kind === 'video').map(({ prompt, caption }) => prompt ?? caption ?? '');
  const words = videos.find((words) => /^A [\w ,]+$/.test(words));
  if (words === undefined) throw new Error('The export has no video with plain words.');
  return { counts: `${saved.length} items, ${shown.length - saved.length} more not saved`, words };
}
