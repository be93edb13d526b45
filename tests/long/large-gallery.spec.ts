import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/harness/fixtures';
import { openGallery } from '../e2e/harness/gallery';
import { galleryItem, writeGallery } from '../e2e/harness/gallery-folder';
import { withScratch } from '../e2e/harness/scratch';

/** About as many items as the largest reported library. */
const count = 20_000;
/** Milliseconds that nobody notices (RAIL: a task of 50 ms leaves time for the next one). */
const unfelt = 50;

const items = Array.from({ length: count }, (_, n) => {
  const video = n % 3 > 0;
  return galleryItem({
    id: `gen_${String(n).padStart(6, '0')}`,
    taskId: `task_${n >> 2}`,
    kind: video ? 'video' : 'image',
    createdAt: new Date(Date.UTC(2024, 0) + n * 3_000_000).toISOString(),
    prompt: `A lighthouse numbered ${n}, ${'with a keeper who counts the waves '.repeat(12)}`,
    path: video ? 'data/videos/a.mp4' : 'data/images/b.webp',
    width: [704, 1280, 1024][n % 3] ?? null,
    height: [1280, 704, 1024][n % 3] ?? null,
    favorite: n % 9 === 0,
  });
});

/**
 * How often everything is repeated. The minimum counts: whatever else a machine does only adds time, and would fail
 * the test on a busy one if the maximum counted.
 */
const rounds = 5;

/** Milliseconds of frames and of long tasks during one scroll. */
type Scrolled = { frames: number[]; longTasks: number[] };

/** Scrolls by this many pixels per frame, for this many frames. */
function scroll(page: Page, pixels: number, frames: number): Promise<Scrolled> {
  return page.evaluate(
    async ({ pixels, frames }) => {
      const longTasks: number[] = [];
      const note = (entries: PerformanceEntryList) => longTasks.push(...entries.map(({ duration }) => duration));
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'longtask' });
      const times: number[] = [];
      let last = performance.now();
      for (let frame = 0; frame < frames; frame++) {
        scrollBy(0, pixels);
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      note(observer.takeRecords());
      observer.disconnect();
      return { frames: times, longTasks };
    },
    { pixels, frames },
  );
}

/** Milliseconds from a change of a field until the resulting items are drawn. */
function answerTime(page: Page, field: string, value: string): Promise<number> {
  return page.evaluate(
    async ({ field, value }) => {
      const input = document.querySelector<HTMLInputElement | HTMLSelectElement>(field);
      const body = document.querySelector('.library-body');
      if (input === null || body === null) throw new Error('The gallery has no such field.');
      const drawn = new Promise((resolve) =>
        new MutationObserver(resolve).observe(body, { childList: true, characterData: true, subtree: true }),
      );
      // A pause like between two keystrokes, so that earlier work is done.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await new Promise((resolve) => requestIdleCallback(resolve));
      const start = performance.now();
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn;
      return performance.now() - start;
    },
    { field, value },
  );
}

/** Searches and filters, one after another. Each changes the result. */
const questions = [
  ...['1', '19', '199', 'keeper 77', 'zebra', 'waves 5', ''].map((text) => ({
    field: 'input[type=search]',
    value: text,
  })),
  ...['oldest', 'largest', 'newest'].map((order) => ({ field: '.toolbar-order', value: order })),
];

const speeds = { 'as one looks': 20, 'as one searches': 120, 'as the bar is pulled': 3000 };

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);
const least = (times: readonly number[]) => sorted(times)[0] ?? Number.POSITIVE_INFINITY;

/** `12 ms (median 14, most 31)` */
function reported(times: readonly number[]): string {
  const all = sorted(times);
  const at = (index: number) => (all[index] ?? Number.NaN).toFixed(0);
  return `${at(0)} ms (median ${at(all.length >> 1)}, most ${at(all.length - 1)})`;
}

test('20,000 items open at once, scroll smoothly and respond to a search without a noticeable delay', async ({
  chromium,
}) => {
  await withScratch(async (folder) => {
    const files = new Map([
      ['data/videos/a.mp4', await readFile(join('tests/fixtures/media/portrait.mp4'))],
      ['data/images/b.webp', await readFile(join('tests/fixtures/media/image.webp'))],
    ]);
    const address = await writeGallery(folder, { items, files });
    const opened = performance.now();
    const { page, tiles, counts, faults } = await openGallery(chromium.context, address);
    await expect(tiles.first()).toBeVisible();
    const firstScreen = performance.now() - opened;
    await expect(counts).toHaveText('20,000 items');
    const whole = performance.now() - opened;
    console.log(`first screen ${firstScreen.toFixed(0)} ms, all items ${whole.toFixed(0)} ms`);
    await expect.poll(() => tiles.locator('[data-drawn=true], img').count()).toBeGreaterThan(10);

    const answers = new Map(questions.map(({ value }) => [value || 'all', [] as number[]]));
    for (let round = 0; round < rounds; round++)
      for (const { field, value } of questions) answers.get(value || 'all')?.push(await answerTime(page, field, value));
    for (const [question, times] of answers) console.log(`answer to ${question}: ${reported(times)}`);

    const scrolledRanges = new Map<string, Scrolled[]>();
    for (const [speed, pixels] of Object.entries(speeds)) {
      const done: Scrolled[] = [];
      for (let round = 0; round < rounds; round++) done.push(await scroll(page, round % 2 ? -pixels : pixels, 120));
      scrolledRanges.set(speed, done);
      const held = done.map(({ longTasks }) => longTasks.map((time) => time.toFixed(0)).join(' ') || 'none');
      console.log(
        `${speed}: frames of ${reported(done.flatMap(({ frames }) => frames))}; tasks over 50 ms: ${held.join(' | ')}`,
      );
    }
    const drawn = await tiles.count();
    console.log(`${drawn} tiles drawn`);

    expect(drawn).toBeLessThan(150);
    for (const [question, times] of answers) expect([question, least(times) < unfelt]).toEqual([question, true]);
    for (const [speed, done] of scrolledRanges)
      expect([speed, least(done.map(({ longTasks }) => longTasks.length))]).toEqual([speed, 0]);
    expect(faults).toEqual([]);
  });
});
