/** Draws the extension's icons from its logo into `public/icon`, where the build reads them: `npm run icons`. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { renderToString } from 'preact-render-to-string';
import { LogoMark } from '../components/shared/logo-mark';
import { chromiumFix, findChromium } from './browser.mjs';

const folder = 'public/icon';
const sizes = [16, 32, 48, 128];

/**
 * A thin line disappears in a small icon. This is its width there, out of 20, and the size from which on it's as thin
 * as in the views.
 */
const strongLine = { width: 2, below: 48 };

const styles = await Promise.all(
  ['components/styles/design-tokens.css', 'components/styles/base.css'].map((path) => readFile(path, 'utf8')),
);

function page(size: number): string {
  const line = size < strongLine.below ? `.mark-sign { stroke-width: ${strongLine.width} }` : '';
  const fill = `body { margin: 0 } .mark { display: block; width: ${size}px; height: ${size}px }`;
  return `<style>${styles.join('')}${fill}${line}</style>${renderToString(<LogoMark />)}`;
}

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error(chromiumFix);
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  await mkdir(folder, { recursive: true });
  for (const size of sizes) {
    // One icon for light and dark toolbars: white on blue is visible on both.
    const drawing = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
    await drawing.setContent(page(size));
    await drawing.screenshot({ path: `${folder}/${size}.png`, omitBackground: true });
    await drawing.close();
  }
} finally {
  await browser.close();
}
