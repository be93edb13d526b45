/** Takes a screenshot of every state of every view: `tsx tests/views/shoot.ts [folder [language] [view…]]`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { languages } from '../../lib/i18n/languages';
import { chromiumFix, findChromium } from '../../scripts/browser.mjs';
import { serveViews } from './serve-views';
import { nameOf, showMoment } from './shown';
import { moments } from './views';

const folder = process.argv[2] ?? '.demo/views';
const shots = [
  { view: 'bar', width: 360, height: 640 },
  { view: 'bar', width: 1280, height: 640 },
  { view: 'picking', width: 360, height: 640 },
  { view: 'picking', width: 1280, height: 640 },
  { view: 'popup', width: 360, height: 600 },
  { view: 'forecast', width: 360, height: 600 },
  { view: 'newest', width: 360, height: 600 },
  { view: 'library', width: 390, height: 700 },
  { view: 'library', width: 1280, height: 720 },
  { view: 'history', width: 390, height: 300 },
  { view: 'history', width: 1280, height: 300 },
  { view: 'detail', width: 390, height: 300 },
  { view: 'detail', width: 1280, height: 300 },
  { view: 'have', width: 390, height: 100 },
  { view: 'have', width: 760, height: 100 },
  { view: 'names', width: 390, height: 300 },
  { view: 'names', width: 1280, height: 300 },
  { view: 'settings', width: 390, height: 700 },
  { view: 'settings', width: 1280, height: 720 },
  { view: 'import', width: 360, height: 700 },
  { view: 'import', width: 1280, height: 720 },
  { view: 'verify', width: 390, height: 700 },
  { view: 'verify', width: 1280, height: 720 },
  { view: 'welcome', width: 390, height: 700 },
  { view: 'welcome', width: 1280, height: 720 },
] as const;

const requested = process.argv.slice(3);
const language = languages.find(({ tag }) => tag === requested[0])?.tag ?? 'en';
/** The views to shoot. Without any, all. */
const wanted = requested.filter((word) => word !== language);

async function shoot(browser: Browser, origin: string, colorScheme: 'light' | 'dark') {
  for (const { view, width, height } of shots.filter(({ view }) => wanted.length === 0 || wanted.includes(view))) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(origin);
    for (const moment of moments.filter((moment) => moment.view === view)) {
      await showMoment(page, moment, language);
      const path = join(folder, `${nameOf(moment)}-${colorScheme}-${width}.png`);
      await page.screenshot({ path, fullPage: !['bar', 'picking', 'newest', 'library'].includes(view) });
    }
    await page.close();
  }
}

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error(chromiumFix);
await mkdir(folder, { recursive: true });
const server = await serveViews();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await shoot(browser, server.origin, 'light');
  await shoot(browser, server.origin, 'dark');
} finally {
  await browser.close();
  await server.close();
}
console.log(`${moments.length} moments in ${folder}`);
