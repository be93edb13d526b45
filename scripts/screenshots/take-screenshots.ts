/**
 * Takes the screenshots for the stores and the docs: of the built extension on the replica, and of its gallery. `npm
 * run screenshots [folder]`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { barOf, complete } from '../../tests/e2e/harness/bar';
import { launchChromium, type RunningChromium } from '../../tests/e2e/harness/chromium';
import { partsIn } from '../../tests/e2e/harness/exported';
import { exportHalfWay } from '../../tests/e2e/harness/half-way';
import { type Replica, startReplica } from '../../tests/replica/replica';
import { takeGallery } from './gallery-shots';

const folder = process.argv[2] ?? 'docs';
/** The size that stores require, in CSS pixels. */
const size = { width: 1280, height: 800 };

type Scene = { chromium: RunningChromium; replica: Replica; sora: Page };

const own = ({ chromium }: Scene, path: string) => `chrome-extension://${chromium.extensionId}/${path}`;

/** Waits until the visible pictures are downloaded and drawn. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.tile-picture').first()).toBeVisible({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
}

/** All pictures of the replica are one sample. As on the replica's page, each tile gets its own hue and crop. */
async function varied(page: Page): Promise<void> {
  await page.locator('.tile-picture').evaluateAll((pictures) => {
    for (const [n, picture] of pictures.entries()) {
      const style = (picture as HTMLElement).style;
      style.filter = `hue-rotate(${(n * 137) % 360}deg) saturate(0.55) brightness(0.9)`;
      const [left, top] = [(n * 17) % 41, (n * 29) % 47];
      style.setProperty('object-view-box', `inset(${top}% ${left}% ${46 - top}% ${40 - left}%)`);
    }
  });
}

async function open({ chromium }: Scene, address: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  return page;
}

/** In order: each starts with the browser as the previous one left it. */
const scenes: Record<string, (scene: Scene) => Promise<Page>> = {
  async '1-choosing'(scene) {
    const library = await open(scene, own(scene, 'library.html'));
    await expect(library.locator('.counts [role=status]')).toHaveText(/^\d+ items$/, { timeout: 30_000 });
    await drawn(library);
    await varied(library);
    const boxes = library.getByRole('checkbox', { name: /^Select: / });
    for (const n of [1, 2, 5]) await boxes.nth(n).click();
    return library;
  },
  async '2-exporting'({ sora, replica }) {
    await exportHalfWay(barOf(sora), replica);
    return sora;
  },
  async '3-done'({ sora, replica }) {
    replica.gates.media.open();
    await expect(barOf(sora).status).toHaveText(complete, { timeout: 60_000 });
    return sora;
  },
  async '5-verified'(scene) {
    const verify = await open(scene, own(scene, 'verify.html'));
    const chooser = verify.waitForEvent('filechooser');
    await verify.getByRole('button', { name: 'Choose ZIP parts' }).click();
    await (await chooser).setFiles(await partsIn(scene.chromium.downloads));
    await expect(verify.getByRole('status')).toContainText('Intact');
    await verify.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'));
    return verify;
  },
};

async function take(): Promise<void> {
  const replica = await startReplica({ items: 160 });
  const chromium = await launchChromium({ extension: '.output/chrome-mv3', port: replica.port });
  try {
    const sora = await chromium.context.newPage();
    await sora.setViewportSize(size);
    await sora.goto('https://sora.chatgpt.com/library');
    await expect(barOf(sora).exportAll).toBeVisible();
    for (const [name, scene] of Object.entries(scenes)) {
      const page = await scene({ chromium, replica, sora });
      const path = join(folder, 'store', `${name}.jpg`);
      await page.screenshot({ path, quality: 88 });
      if (page !== sora) await page.close();
      console.log(path);
    }
  } finally {
    await chromium.close();
    await replica.close();
  }
}

const scratch = await mkdtemp(join(tmpdir(), 'sora-export-screenshots-'));
try {
  await mkdir(join(folder, 'store'), { recursive: true });
  await take();
  await takeGallery(folder, scratch);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
