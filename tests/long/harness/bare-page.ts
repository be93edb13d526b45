import { type Browser, chromium, type Page } from 'playwright';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';
import { libraryPage, resolverRules } from '../../e2e/harness/chromium';

/**
 * The Sora library in a browser without the extension, played by the replica at this port. Throws if there is no
 * browser.
 */
export async function openBarePage(port: number): Promise<{ page: Page; close(): Promise<void> }> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(chromiumFix);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules({ port })}`,
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(libraryPage);
  return { page, close: () => browser.close() };
}
