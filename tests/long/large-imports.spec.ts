import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openExport, partsIn } from '../e2e/harness/exported';
import { latestJob } from '../e2e/harness/stored';
import { bytesBody, zeroBody } from '../replica/http/body';
import { type ExportedVideo, exportedVideos } from '../sample-pile/exported-videos';
import { sparseVideo } from '../sample-pile/large-zip';
import { openaiContents } from '../sample-pile/openai-zips';
import { writeZip } from '../sample-pile/write-zip';
import { videoOf } from '../unit/lib/import/pile';
import { watchMemory } from './harness/memory';
import { launchUnwatched, type UnwatchedChromium } from './harness/unwatched-chromium';
import { freeBytes } from './harness/validators';

const gigabyte = 1e9;

const test = base.extend<{ chromium: UnwatchedChromium; folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture depends on.
  chromium: async ({}, use) => {
    const chromium = await launchUnwatched(null);
    await use(chromium);
    await chromium.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture depends on.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sora-export-long-pile-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

/** Videos with their own files, without those that OpenAI's export lists without one. */
const videosOf = (count: number, fileOf: (video: ExportedVideo, nth: number) => ExportedVideo['file']) =>
  [...exportedVideos(count, { bytes: 0, make: () => zeroBody(0) })].map((video, nth) => ({
    ...video,
    file: fileOf(video, nth),
  }));

/** A video of this size, nearly all of it zeros that take no disk space. */
const sparse = (bytes: number) => (video: ExportedVideo) => sparseVideo(video.id, bytes);

/** Writes OpenAI's export of some videos, this many per ZIP. */
function writeZips(folder: string, videos: ExportedVideo[], perZip: number): string[] {
  return Array.from({ length: Math.ceil(videos.length / perZip) }, (_, nth) => {
    const zip = join(folder, `sora-data-files-export-${nth + 1}.zip`);
    writeZip(zip, openaiContents(videos.slice(nth * perZip, (nth + 1) * perZip)));
    return zip;
  });
}

/**
 * Opens the page, chooses files and waits until they are scanned. Resolves with the result, and the page's longest
 * frame.
 */
async function scanned({ popup }: UnwatchedChromium, zips: string[]): Promise<{ found: string; longestMs: number }> {
  await popup.goto(new URL('/import.html', popup.url()).href);
  const input = (await popup.waitForSelector('input[aria-label="Choose files"]')) as ElementHandle<HTMLInputElement>;
  await popup.evaluate(watchFrames);
  await input.uploadFile(...zips);
  await popup.waitForSelector('::-p-aria([name="Build archive"][role="button"])', { timeout: 0 });
  const found = await popup.$eval('[role="status"]', ({ textContent }) => textContent ?? '');
  return { found, longestMs: await popup.evaluate(() => (globalThis as unknown as { longest: number }).longest) };
}

/** From now on, `longest` is the longest time between two frames, in milliseconds. Run it in a page. */
function watchFrames(): void {
  const watched = globalThis as unknown as { longest: number };
  watched.longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    watched.longest = Math.max(watched.longest, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Run it in an extension page. */
const privateBytes = async () => (await navigator.storage.estimate()).usage ?? 0;

/** Builds the archive and waits for its end. `most`: maximum bytes in private storage. */
async function built(chromium: UnwatchedChromium) {
  const { popup } = chromium;
  const build = await popup.waitForSelector('::-p-aria([name="Build archive"][role="button"])');
  const memory = await watchMemory(chromium);
  const started = Date.now();
  await build?.click();
  await popup.waitForSelector('[role="progressbar"]', { timeout: 0 });
  // No view watches.
  await popup.goto(new URL('/manifest.json', popup.url()).href);
  const most = await untilDone(popup);
  const job = await popup.evaluate(latestJob);
  return { counts: job?.counts, most, seconds: (Date.now() - started) / 1000, memory: await memory.stop() };
}

async function untilDone(page: Page): Promise<number> {
  for (let most = 0; ; await wait(1000)) {
    most = Math.max(most, await page.evaluate(privateBytes));
    if ((await page.evaluate(latestJob))?.state === 'done') return most;
  }
}

async function needRoom(bytes: number): Promise<void> {
  const free = await freeBytes(tmpdir());
  test.skip(free < bytes, `It needs ${bytes / gigabyte} GB in ${tmpdir()}; there are ${free / gigabyte}.`);
}

test('a video of 5 GB in a ZIP is saved unchanged in the archive', async ({ chromium, folder }) => {
  await needRoom(17 * gigabyte);
  const [video] = videosOf(1, sparse(5 * gigabyte));
  const zips = writeZips(folder, video === undefined ? [] : [video], 1);
  console.log(await scanned(chromium, zips));
  const run = await built(chromium);
  console.log(run);
  expect(run.counts).toMatchObject({ listed: 1, saved: 1, failed: 0 });
  const { library } = await openExport(chromium.downloads);
  expect(library.items.map(({ id, bytes, status }) => [id, bytes, status])).toEqual([
    [video?.id, video?.file?.size, 'saved'],
  ]);
  expect(run.memory.peak - run.memory.idle).toBeLessThan(500e6);
});

test('100,000 items are saved in the archive, and the page stays responsive while they are scanned', async ({
  chromium,
  folder,
}) => {
  await needRoom(4 * gigabyte);
  const count = 100_000;
  const all = videosOf(count, ({ id }) => bytesBody(Buffer.concat([videoOf(352, 640), box(id)])));
  const { found, longestMs } = await scanned(chromium, writeZips(folder, all, count / 2));
  console.log({ found, longestMs });
  expect(found).toMatch(/^Found 100,000 items in 1 source/);
  // Nobody notices less than a second.
  expect(longestMs).toBeLessThan(1000);
  const run = await built(chromium);
  console.log(run);
  expect(run.counts).toMatchObject({ listed: count, saved: count, failed: 0, skipped: 0 });
  const { library } = await openExport(chromium.downloads);
  expect(new Set(library.items.map(({ sha256 }) => sha256)).size).toBe(count);
  expect(run.memory.peak - run.memory.idle).toBeLessThan(700e6);
});

test('an archive of 50 GB is built with little memory and private storage', async ({ chromium, folder }) => {
  await needRoom(60 * gigabyte);
  const zips = writeZips(folder, videosOf(2500, sparse(20e6)), 625);
  for (const zip of zips) expect((await stat(zip)).size).toBeGreaterThan(12 * gigabyte);
  console.log(await scanned(chromium, zips));
  const run = await built(chromium);
  console.log(run);
  expect(run.counts).toMatchObject({ listed: 2500, saved: 2500, failed: 0 });
  expect((await partsIn(chromium.downloads)).length).toBeGreaterThan(20);
  // One open part, and those that are being copied to Downloads.
  expect(run.most).toBeLessThan(8 * gigabyte);
  expect(run.memory.late).toBeLessThan(1.3 * run.memory.early);
  expect(run.memory.peak - run.memory.idle).toBeLessThan(500e6);
});

/** A `free` box with a text, which makes a video unique. */
function box(text: string): Buffer {
  const bytes = Buffer.alloc(8 + text.length);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(`free${text}`, 4, 'latin1');
  return bytes;
}
