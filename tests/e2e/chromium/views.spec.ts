import { type Browser, expect, type Page, test } from '@playwright/test';
import { chromium } from 'playwright';
import type { Language } from '../../../lib/i18n/languages';
import { chromiumFix, findChromium } from '../../../scripts/browser.mjs';
import { serveViews } from '../../views/serve-views';
import { nameOf, showMoment } from '../../views/shown';
import { type Moment, moments, type View } from '../../views/views';
import { accessibilityFaults } from '../harness/accessibility';

// Workers share the slowest tests.
test.describe.configure({ mode: 'parallel' });

let views: Awaited<ReturnType<typeof serveViews>>;
let browser: Browser;

test.beforeAll(async () => {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(chromiumFix);
  views = await serveViews();
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
test.afterAll(async () => {
  await browser.close();
  await views.close();
});

/** A page that shows views. The test chooses its window. */
async function open(window: Parameters<Browser['newPage']>[0]): Promise<Page> {
  const page = await browser.newPage(window);
  await page.goto(views.origin);
  return page;
}

/** Views that are part of another page. */
const parts: Partial<Record<View, string>> = {
  bar: '#bar-host',
  picking: '#bar-host',
  detail: 'main',
  have: 'main',
  names: 'main',
};

/** Faults by the first moment that has them. */
async function faultsOf(
  page: Page,
  moments: readonly Moment[],
  language: Language,
  findProblems: (moment: Moment) => Promise<string[]>,
): Promise<string[]> {
  const met = new Map<string, string>();
  for (const moment of moments) {
    await showMoment(page, moment, language);
    await page.evaluate(() => window.looks.unfold());
    for (const fault of await findProblems(moment)) if (!met.has(fault)) met.set(fault, nameOf(moment));
  }
  return Array.from(met, ([fault, name]) => `${name}: ${fault}`);
}

const isPopup = (view: View) => view === 'popup' || view === 'forecast' || view === 'newest';
const small = new Set<View>(['bar', 'picking', 'popup', 'forecast', 'newest']);
const halves = [
  ['bar and popup', moments.filter(({ view }) => small.has(view))],
  ['pages', moments.filter(({ view }) => !small.has(view))],
] as const;

for (const [name, some] of halves)
  test(`axe finds nothing in any view and state of ${name}, in light and dark, and every target is large enough`, {
    tag: '@everyday',
  }, async () => {
    const page = await open({ viewport: { width: 1280, height: 720 }, colorScheme: 'light', reducedMotion: 'reduce' });
    const faults = await faultsOf(page, some, 'en', async ({ view }) => {
      const within = parts[view];
      const own = within === undefined ? {} : { within };
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await accessibilityFaults(page, own);
      // Only the colors differ.
      await page.emulateMedia({ colorScheme: 'dark' });
      return [...light, ...(await accessibilityFaults(page, { ...own, rules: ['color-contrast'] }))];
    });
    expect(faults).toEqual([]);
  });

test('at 200% zoom nothing overflows sideways or cuts through text; in forced colors focus and selection are visible; with reduced motion nothing moves', async () => {
  const page = await open({ deviceScaleFactor: 2, forcedColors: 'active', reducedMotion: 'reduce' });
  // German has the longest words.
  const faults = await faultsOf(page, moments, 'de', async ({ view }) => {
    // Half of a small window. The popup has its own width.
    await page.setViewportSize({ width: isPopup(view) ? 360 : 320, height: 360 });
    return page.evaluate(() => [
      ...window.looks.standingOut().map((fault) => `stands out: ${fault}`),
      ...window.looks.cutText().map((fault) => `cut: ${fault}`),
      ...window.looks.hiddenFocus().map((fault) => `focus: ${fault}`),
      ...window.looks.hiddenChoice().map((fault) => `choice: ${fault}`),
      ...window.looks.moving().map((fault) => `motion: ${fault}`),
    ]);
  });
  expect(faults).toEqual([]);
});

test('the main action of the popup is visible without scrolling in every state', async () => {
  // Browsers show at most 600 pixels.
  const page = await open({ viewport: { width: 360, height: 600 } });
  const hidden: string[] = [];
  for (const moment of moments.filter(({ view }) => isPopup(view))) {
    await showMoment(page, moment, 'de');
    const action = page.locator('.button-primary, .buttons .button').first();
    if ((await action.count()) === 0) continue;
    const box = await action.boundingBox();
    if (box === null || box.y + box.height > 600) hidden.push(nameOf(moment));
  }
  expect(hidden).toEqual([]);
});
