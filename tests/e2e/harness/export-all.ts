import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { hangTimeoutMs } from '../../hang-timeout';

/** Milliseconds between two checks of the bar, and without any change before the run counts as stuck. */
const LOOK = 250;
const STUCK = hangTimeoutMs;

type OnProgress = (words: string) => void;

/** Clicks "Export all" and waits for the end of the run, see `untilEnd`. */
export async function exportAll(page: Page, onProgress?: OnProgress): Promise<string> {
  await page.getByRole('button', { name: 'Export all' }).click();
  return untilEnd(page, onProgress);
}

/**
 * Waits for the end of a run, using the roles and words of `docs/contract.md`. `onProgress` gets the text of the
 * progress bar at each change. Resolves with the closing status. Throws when nothing changes anymore, with what the
 * page says.
 */
export async function untilEnd(page: Page, onProgress: OnProgress = () => {}): Promise<string> {
  const complete = page.getByRole('status').filter({ hasText: /^Export finished/ });
  let progress = '';
  let status = '';
  let moved = Date.now();
  while ((await complete.count()) === 0) {
    const seen = {
      progress: await progressWords(page),
      status: (await page.getByRole('status').allTextContents()).join(' '),
    };
    if (seen.progress !== progress && seen.progress !== '') onProgress(seen.progress);
    if (seen.progress !== progress || seen.status !== status) moved = Date.now();
    if (Date.now() - moved > STUCK) throw new Error(`Nothing moves anymore. The page says: ${status} ${progress}`);
    ({ progress, status } = seen);
    await wait(LOOK);
  }
  return ((await complete.first().textContent()) ?? '').trim();
}

/** Empty while no run is active. */
async function progressWords(page: Page): Promise<string> {
  const bars = page.getByRole('progressbar');
  const words = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-valuetext')));
  return words.filter((text) => text !== null).join(' ');
}
