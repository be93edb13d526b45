import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sendToBackground } from '../tests/e2e/harness/send-message';
import type { UnwatchedChromium } from '../tests/long/harness/unwatched-chromium';
import { type Stored, untilStored } from './stored-zip';

/** Times of one export, in milliseconds since 1970. */
export type OurTimes = {
  /** The last part is closed: hashed, journaled, with its directory. */
  closedAt: number;
  /** The last part is in Downloads. */
  savedAt: number;
};

type Copy = { state: string; startTime: string; endTime?: string };
type Api = { downloads: { search(query: object): Promise<Copy[]> } };

const isListed = ({ job }: Stored) =>
  job?.sources.every(({ state }) => state !== 'waiting' && state !== 'listing') === true;
const isClosed = ({ parts }: Stored) => parts.some(({ last, state }) => last && state !== 'writing');

/** Waits until every copy in Downloads is complete. Throws if one can't complete. */
async function untilSaved(page: Page, parts: number): Promise<{ lastStarted: number; at: number }> {
  for (;;) {
    const copies = await page.evaluate(() => {
      const { downloads } = (globalThis as unknown as { chrome: Api }).chrome;
      return downloads.search({});
    });
    if (copies.some(({ state }) => state === 'interrupted')) throw new Error('A copy to Downloads was interrupted.');
    const ends = copies.flatMap(({ state, endTime }) => (state === 'complete' && endTime ? Date.parse(endTime) : []));
    const lastStarted = Math.max(...copies.map(({ startTime }) => Date.parse(startTime)));
    if (ends.length === parts) return { lastStarted, at: Math.max(...ends) };
    await wait(250);
  }
}

/** Starts an export, with a part size in bytes if one is given. Resolves when everything is listed. */
export async function startOurs(
  { popup }: Pick<UnwatchedChromium, 'popup'>,
  set: { partBytes?: number } = {},
): Promise<{ startedAt: number }> {
  const startedAt = Date.now();
  const answer = await popup.evaluate(sendToBackground, { type: 'start-with', body: set });
  if (!(answer as { ok: boolean }).ok) throw new Error(`It did not start: ${JSON.stringify(answer)}`);
  // No view is open, so the export doesn't include the cost of showing progress.
  await popup.goto(new URL('/manifest.json', popup.url()).href);
  await untilStored(popup, isListed);
  return { startedAt };
}

/** Waits for the end of a started export. Throws unless it has saved this many files. */
export async function endOfOurs(
  { popup }: UnwatchedChromium,
  files: number,
  listener?: (stored: Stored) => void,
): Promise<OurTimes> {
  const { at, job, parts } = await untilStored(popup, isClosed, listener);
  if (job?.counts.saved !== files) throw new Error(`${job?.counts.saved} of ${files} files were saved.`);
  const saved = await untilSaved(popup, parts.length);
  // A part is copied as soon as it's closed, unless another copy is in progress.
  return { closedAt: Math.min(at, saved.lastStarted), savedAt: saved.at };
}
