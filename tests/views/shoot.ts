/** Takes a picture of every state of every view: `tsx tests/views/shoot.ts [folder [language] [view…]]`. */
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Browser, chromium } from 'playwright';
import { createServer } from 'vite';
import { wordsIn } from '../../lib/text/catalogue';
import { catalogues } from '../../lib/text/catalogues';
import { languages } from '../../lib/text/languages';
import { createText } from '../../lib/text/text';
import { forecasts, haveStates } from './again-states';
import { templates } from './name-states';
import { newestStates } from './newest-states';
import { histories } from './past-exports';
import { details } from './run-details';
import { settingsStates } from './settings-states';
import { states } from './states';
import { verifyStates } from './verify-states';

const folder = process.argv[2] ?? '.demo/views';
const shots = [
  { view: 'bar', width: 360, height: 640 },
  { view: 'bar', width: 1280, height: 640 },
  { view: 'popup', width: 360, height: 600 },
  { view: 'newest', width: 360, height: 600 },
  { view: 'history', width: 390, height: 300 },
  { view: 'history', width: 1280, height: 300 },
  { view: 'detail', width: 390, height: 300 },
  { view: 'detail', width: 1280, height: 300 },
  { view: 'verify', width: 390, height: 700 },
  { view: 'verify', width: 1280, height: 720 },
  { view: 'names', width: 390, height: 300 },
  { view: 'names', width: 1280, height: 300 },
  { view: 'settings', width: 390, height: 700 },
  { view: 'settings', width: 1280, height: 720 },
  { view: 'welcome', width: 390, height: 700 },
  { view: 'welcome', width: 1280, height: 720 },
  { view: 'forecast', width: 360, height: 600 },
  { view: 'have', width: 390, height: 100 },
  { view: 'have', width: 760, height: 100 },
] as const;

const asked = process.argv.slice(3);
const language = languages.find(({ tag }) => tag === asked[0])?.tag ?? 'en';
const { t } = createText(language, { language, words: wordsIn(catalogues[language], ['bar', 'settings']) });
const statesOf = {
  bar: states,
  popup: states,
  verify: verifyStates,
  names: templates,
  settings: settingsStates,
  welcome: { first: null },
  forecast: forecasts,
  newest: newestStates,
  history: { loading: null, ...histories },
  detail: details,
  have: haveStates,
};
/** Views of which pictures are asked for; all without any. */
const wanted = asked.filter((word) => word !== language);

const chromiumPath = () =>
  process.env.CHROME_PATH ?? execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();

async function shoot(browser: Browser, origin: string, colorScheme: 'light' | 'dark') {
  for (const { view, width, height } of shots.filter(({ view }) => wanted.length === 0 || wanted.includes(view))) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => {
      throw error;
    });
    for (const name of Object.keys(statesOf[view])) {
      await page.goto(`${origin}?view=${view}&state=${name}&language=${language}`);
      await page
        .locator('[role=status]:not(:empty), .names, .settings h1, .welcome, .have, .history')
        .first()
        .waitFor();
      const path = join(folder, `${view}-${name}-${colorScheme}-${width}.png`);
      await page.screenshot({ path, fullPage: view !== 'bar' && view !== 'newest' });
    }
    if (view === 'bar') {
      await page.goto(`${origin}?view=bar&state=done-with-gaps&language=${language}`);
      await page.locator('summary').last().click();
      await page.screenshot({ path: join(folder, `bar-lists-open-${colorScheme}-${width}.png`) });
      await page.getByRole('button', { name: 'Sora Export' }).click();
      await page.screenshot({ path: join(folder, `bar-folded-${colorScheme}-${width}.png`) });
    }
    if (view === 'detail') {
      await page.goto(`${origin}?view=detail&state=failing`);
      await page.getByText('could not be saved so far').click();
      await page.screenshot({ path: join(folder, `detail-gaps-${colorScheme}-${width}.png`), fullPage: true });
    }
    if (view === 'history') {
      await page.goto(`${origin}?view=history&state=several`);
      await page.getByRole('button', { name: 'Forget what was saved' }).click();
      await page.screenshot({ path: join(folder, `history-forget-${colorScheme}-${width}.png`), fullPage: true });
    }
    if (view === 'names') {
      await page.locator('summary').click();
      await page.screenshot({ path: join(folder, `names-tokens-${colorScheme}-${width}.png`), fullPage: true });
    }
    if (view === 'settings') {
      await page.goto(`${origin}?view=settings&state=first&language=${language}`);
      await page.getByRole('button', { name: t('settings.reset'), exact: true }).click();
      await page.screenshot({ path: join(folder, `settings-reset-${colorScheme}-${width}.png`) });
    }
    await page.close();
  }
}

await mkdir(folder, { recursive: true });
const server = await createServer({
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  plugins: [preact()],
  logLevel: 'error',
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  await shoot(browser, origin, 'light');
  await shoot(browser, origin, 'dark');
} finally {
  await browser.close();
  await server.close();
}
console.log(`${Object.keys(states).length} states in ${folder}`);
