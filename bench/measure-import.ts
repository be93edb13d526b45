import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchUnwatched } from '../tests/long/harness/unwatched-chromium';
import { exportedVideos } from '../tests/sample-pile/exported-videos';
import { openaiContents } from '../tests/sample-pile/openai-zips';
import { writeZip } from '../tests/sample-pile/write-zip';
import type { Outcome } from './extension/page';
import { type Measured, watched } from './measure';
import { endOfOurs } from './our-archive';
import type { Workload } from './workloads';

/** Folders of built extensions: ours, and the one that copies. */
type Products = { product: string; peers: string };
type ChosenZips = { zips: string[]; files: number; bytes: number };

/** Writes OpenAI's export with this many videos: four ZIPs that don't overlap. */
function writeZips(folder: string, { items, fileBytes }: Workload): ChosenZips {
  const videos = [...exportedVideos(items, { bytes: fileBytes })].filter(({ file }) => file !== null);
  const zips = [1, 2, 3, 4].map((number) => {
    const zip = join(folder, `sora-data-files-export-${number}.zip`);
    writeZip(zip, openaiContents(videos.filter((_, nth) => nth % 4 === number - 1)));
    return zip;
  });
  return { zips, files: videos.length, bytes: videos.reduce((sum, { file }) => sum + (file?.size ?? 0), 0) };
}

async function choose(page: Page, selector: string, zips: string[]): Promise<void> {
  const input = await page.waitForSelector(selector);
  await (input as Awaited<ReturnType<typeof page.waitForSelector<'input'>>>)?.uploadFile(...zips);
}

/** Builds an archive on the import page, timed from the click. */
async function measureOurImport({ zips, files, bytes }: ChosenZips, product: string): Promise<Measured[]> {
  const chromium = await launchUnwatched(null, undefined, product);
  try {
    const { popup } = chromium;
    await popup.goto(new URL('/import.html', popup.url()).href);
    await choose(popup, 'input[aria-label="Choose files"]', zips);
    const build = await popup.waitForSelector('::-p-aria([name="Build archive"][role="button"])');
    return await watched(chromium, async (seen) => {
      const startedAt = Date.now();
      await build?.click();
      await popup.waitForSelector('[role="progressbar"]');
      // No view is open, so the run doesn't include the cost of showing progress.
      await popup.goto(new URL('/manifest.json', popup.url()).href);
      const { closedAt, savedAt } = await endOfOurs(chromium, files);
      const way = (contender: 'part' | 'downloads', end: number): Measured => {
        const seconds = (end - startedAt) / 1000;
        return { contender, parallel: null, files, bytes, seconds, wholeSeconds: seconds, ...seen(startedAt, end) };
      };
      return [way('part', closedAt), way('downloads', savedAt)];
    });
  } finally {
    await chromium.close();
  }
}

/** Copies the same files into the browser's private storage. */
async function measureCopy({ zips, files }: ChosenZips, { product, peers }: Products): Promise<Measured[]> {
  const chromium = await launchUnwatched(null, undefined, product);
  try {
    const { popup } = chromium;
    await popup.goto(`chrome-extension://${await chromium.load(peers)}/open-offscreen.html`);
    await choose(popup, 'input', zips);
    return await watched(chromium, async (seen) => {
      const startedAt = Date.now();
      const outcome = await popup.evaluate(() =>
        (globalThis as unknown as { copyChosen(): Promise<Outcome> }).copyChosen(),
      );
      if ('failure' in outcome) throw new Error(outcome.failure);
      const { endedAt, bytes } = outcome;
      const seconds = (endedAt - startedAt) / 1000;
      const seenMeanwhile = seen(startedAt, endedAt);
      return [{ contender: 'copy', parallel: null, files, bytes, seconds, wholeSeconds: null, ...seenMeanwhile }];
    });
  } finally {
    await chromium.close();
  }
}

/** Measures several rounds, alternating which one comes first. */
export async function measureImports(
  workload: Workload,
  products: Products,
  count: number,
  onResult: (measured: Measured) => void,
): Promise<{ browser: string; rounds: Measured[][] }> {
  const folder = await mkdtemp(join(tmpdir(), 'sora-export-bench-'));
  try {
    const chosen = writeZips(folder, workload);
    const rounds: Measured[][] = [];
    for (let round = 0; round < count; round++) {
      console.error(`${workload.name}, round ${round + 1} of ${count}`);
      const both = [() => measureCopy(chosen, products), () => measureOurImport(chosen, products.product)];
      const measured: Measured[] = [];
      for (const measure of round % 2 === 0 ? both : both.toReversed()) measured.push(...(await measure()));
      for (const one of measured) onResult(one);
      rounds.push(measured);
    }
    return { browser: await versionOf(products.product), rounds };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function versionOf(product: string): Promise<string> {
  const chromium = await launchUnwatched(null, undefined, product);
  try {
    return await chromium.popup.browser().version();
  } finally {
    await chromium.close();
  }
}
