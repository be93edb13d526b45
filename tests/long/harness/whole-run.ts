import { setTimeout as wait } from 'node:timers/promises';
import type { Choices, Job } from '../../../lib/model/job';
import { partsIn } from '../../e2e/harness/exported';
import { sendToBackground } from '../../e2e/harness/send-message';
import { latestJob } from '../../e2e/harness/stored';
import { type MemoryGrowth, watchMemory } from './memory';
import type { UnwatchedChromium } from './unwatched-chromium';

/** `secondsAtEnd`: from the moment when no item was pending to the end. */
export type WholeRun = { job: Job; seconds: number; secondsAtEnd: number; memory: MemoryGrowth; parts: string[] };

/** Bytes written by a run, which show progress even within a large file. Run it in an extension page. */
const writtenBytes = async () => (await navigator.storage.estimate()).usage;

/** Milliseconds without any change before a run counts as stuck. */
const stuck = 5 * 60_000;

/**
 * Starts an export from the popup and waits for its end. Calls `meanwhile` at each check. Throws with the job's state
 * if nothing has changed for five minutes.
 */
export async function wholeRun(
  chromium: UnwatchedChromium,
  choices: Choices = {},
  meanwhile: (job: Job) => Promise<void> = async () => {},
): Promise<WholeRun> {
  const { popup, downloads } = chromium;
  // By then the tab has its bar, and the browser is idle.
  await wait(5000);
  const memory = await watchMemory(chromium);
  const started = Date.now();
  const answer = await popup.evaluate(sendToBackground, { type: 'start-with', body: choices });
  if (!(answer as { ok: boolean }).ok) throw new Error(`It did not start: ${JSON.stringify(answer)}`);

  let moved = started;
  let lastPending = started;
  let before = '';
  for (;;) {
    const job = await latestJob(popup);
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
