import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { writeGallery } from '../../tests/e2e/harness/gallery-folder';
import { chromiumFix, findChromium } from '../browser.mjs';
import { drawnFiles, drawnItems } from './drawn-library';

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 800 };

type Shot = {
  items: number;
  viewport: typeof wide;
  colorScheme: 'light' | 'dark';
  act?(page: Page): Promise<void>;
};

const shots: Record<string, Shot> = {
  'images/gallery': {
    ...{ items: 284, viewport: wide, colorScheme: 'light' },
    act: (page) => page.locator('.tile').nth(9).hover(),
  },
  'images/viewer': {
    ...{ items: 284, viewport: wide, colorScheme: 'light' },
    // An image: for a video with one frame, the player would show no length.
    act: (page) => page.locator('.tile:has(img)').first().click(),
  },
  'store/4-gallery': {
    ...{ items: 284, viewport: wide, colorScheme: 'dark' },
    act: (page) => page.getByRole('button', { name: 'Filters', exact: true }).click(),
  },
  'images/gallery-phone': { items: 284, viewport: phone, colorScheme: 'light' },
  'images/gallery-20000': {
    ...{ items: 20_000, viewport: wide, colorScheme: 'light' },
    act: (page) => page.getByRole('searchbox').fill('lighthouse dunes'),
  },
};

/** Waits until every visible tile shows its picture. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.tile').first()).toBeVisible();
  await expect(page.locator('.tile:not(:has(.tile-picture))')).toHaveCount(0);
  await expect(page.locator('canvas[data-drawn=false]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

/** Takes screenshots of the built gallery, each into `folder` as a JPEG; `scratch` is for the archives shown. */
export async function takeGallery(folder: string, scratch: string): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(chromiumFix);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await take(browser, folder, scratch).finally(() => browser.close());
}

async function take(browser: Browser, folder: string, scratch: string): Promise<void> {
  const drawing = await browser.newPage();
  const files = await drawnFiles(drawing);
  await drawing.close();
  await mkdir(join(folder, 'images'), { recursive: true });
  for (const [name, { items, viewport, colorScheme, act }] of Object.entries(shots)) {
    const archive = join(scratch, basename(name));
    const address = await writeGallery(archive, { items: drawnItems(items), files });
    const scale = viewport === phone ? 2 : 1;
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', deviceScaleFactor: scale });
    await page.goto(address);
    await drawn(page);
    await act?.(page);
    await drawn(page);
    const path = join(folder, `${name}.jpg`);
    await page.screenshot({ path, quality: 85 });
    await page.close();
    await rm(archive, { recursive: true });
    console.log(path);
  }
}
