import { test as base } from '@playwright/test';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';

/** Tests of pages that need no extension. A worker shares one browser, and each test has its own context. */
export const test = base.extend({
  browser: [
    async ({ playwright }, use) => {
      const executablePath = await findChromium();
      if (executablePath === undefined) throw new Error(chromiumFix);
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await playwright.chromium.launch({ executablePath, args });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  viewport: { width: 1280, height: 800 },
});

export { expect } from '@playwright/test';
