import { setTimeout as wait } from 'node:timers/promises';
import type { Choices, Job } from '../../../lib/model/job';
import { partsIn } from '../../e2e/harness/exported';
import { sendToBackground } from '../../e2e/harness/popup';
import { latestJob } from '../../e2e/harness/stored';
import { type MemoryGrowth, watchMemory } from './memory';
import type { UnwatchedChromium } from './unwatched-chromium';

/** `secondsAtEnd`: from the moment when no item was pending any more to the end. */
export type WholeRun = { job: Job; seconds: number; secondsAtEnd: number; memory: MemoryGrowth; parts: string[] };

/** What a run writes shows that it moves, also in the middle of a large file. Run in one of our own pages. */
const writtenBytes = async () => (await navigator.storage.estimate()).usage;

/** Milliseconds without any change before a run counts as stuck. */
const stuck = 5 * 60_000;

/**
 * Starts an export from the popup and waits for its end, whatever `meanwhile` does at each look. Throws when nothing has changed for
 * five minutes, with what the job says.
 */
export async function wholeRun(
  chromium: UnwatchedChromium,
  choices: Choices = {},
  meanwhile: (job: Job) => Promise<void> = async () => {},
): Promise<WholeRun> {
  const { popup, downloads } = chromium;
  // The tab has its bar by then, and the browser has come to rest.
  await wait(5000);
  const memory = await watchMemory(chromium);
  const started = Date.now();
  const answer = await popup.evaluate(sendToBackground, { type: 'start-with', body: choices });
  if (!(answer as { ok: boolean }).ok) throw new Error(`It did not start: ${JSON.stringify(answer)}`);

  let moved = started;
  let lastPending = started;
  let before = '';
  for (;;) {
    const job = await popup.evaluate(latestJob);
    if (job === undefined) throw new Error('The job is gone.');
    const isListing = job.sources.some(({ state }) => state === 'waiting' || state === 'listing');
    if (isListing || job.waiting.items > 0) lastPending = Date.now();
    if (job.state === 'done')
      return {
        job,
        seconds: (Date.now() - started) / 1000,
        secondsAtEnd: (Date.now() - lastPending) / 1000,
        memory: await memory.stop(),
        parts: await partsIn(downloads),
      };
    const now = JSON.stringify([job.counts, job.sources, job.state, await popup.evaluate(writtenBytes)]);
    if (now !== before) moved = Date.now();
    if (Date.now() - moved > stuck) throw new Error(`Nothing has changed for five minutes: ${now} ${job.cause?.code}`);
    before = now;
    await meanwhile(job);
    await wait(1000);
  }
}
