import { setTimeout as wait } from 'node:timers/promises';
import { launchUnwatched, type UnwatchedChromium } from '../tests/long/harness/unwatched-chromium';
import type { Outcome, Task } from './extension/page';
import { endOfOurs, startOurs } from './our-archive';
import { type Moment, watchProcesses } from './processes';
import type { LocalServer } from './server/local-server';
import type { Stored } from './stored-zip';

/** What's measured: two ends of one run of ours, and what it's compared with. */
export type Contender = Task['peer'] | 'copy' | 'part' | 'downloads';

/**
 * One measurement, from the first byte to the last. `peakBytes`, the peak memory of all the browser's processes above
 * idle, and the CPU time are null if they can't be measured.
 */
export type Measured = {
  contender: Contender;
  /** Simultaneous downloads; null if the contender decides. */
  parallel: number | null;
  files: number;
  bytes: number;
  seconds: number;
  peakBytes: number | null;
  cpuSeconds: number | null;
  /** From the click, including the listing. Only for ours. */
  wholeSeconds: number | null;
};

/** `product` and `peers` are folders of built extensions. */
export type Bench = { server: LocalServer; product: string; peers: string; jszipBytes: number };

/** Milliseconds for the browser's own work after its start. */
const settling = 4000;

/** Starts a browser with a fresh profile, lets `act` work, and closes it. */
async function inFreshBrowser<T>(
  { server, product }: Pick<Bench, 'server' | 'product'>,
  act: (chromium: UnwatchedChromium) => Promise<T>,
): Promise<T> {
  const chromium = await launchUnwatched(server.port, server.mediaPort, product);
  try {
    // Loading the page sets the session's cookies. It would load pictures, which shouldn't be measured, so it's closed.
    const close = await chromium.openSora();
    await wait(settling);
    await close();
    return await act(chromium);
  } finally {
    await chromium.close();
  }
}

/** The memory and CPU time of the processes between two times; `idle` is a moment before. */
function between(moments: Moment[], idle: Moment | undefined, from: number, to: number) {
  const within = moments.filter(({ at }) => at >= from && at <= to);
  const [first, last] = [within[0], within.at(-1)];
  if (idle === undefined || first === undefined || last === undefined) return { peakBytes: null, cpuSeconds: null };
  const peak = Math.max(...within.map(({ residentBytes }) => residentBytes));
  return { peakBytes: peak - idle.residentBytes, cpuSeconds: last.cpuSeconds - first.cpuSeconds };
}

/** Measures the browser's processes while `act` works, starting from an idle moment. */
export async function watched<T>(
  { pid }: UnwatchedChromium,
  act: (seen: (from: number, to: number) => ReturnType<typeof between>, moments: readonly Moment[]) => Promise<T>,
): Promise<T> {
  const { moments, stop } = watchProcesses(pid);
  try {
    await wait(settling);
    const idle = moments.at(-1);
    return await act((from, to) => between(moments, idle, from, to), moments);
  } finally {
    stop();
  }
}

async function untilRequested(server: LocalServer): Promise<void> {
  while ((await server.requested()) === 0) await wait(20);
}

/**
 * One run of ours, which has two ends. Files are held back until everything is listed. `listener` is called with what's
 * stored from time to time, with the seconds of CPU time since the browser's start. `set` contains settings.
 */
export function measureOurs(
  { server, product }: Pick<Bench, 'server' | 'product'>,
  listener: (stored: Stored, cpuSeconds: number | null) => void = () => {},
  set: { partBytes?: number } = {},
): Promise<Measured[]> {
  return inFreshBrowser({ server, product }, (chromium) =>
    watched(chromium, async (seen, moments) => {
      server.shut();
      const { startedAt } = await startOurs(chromium, set);
      await untilRequested(server);
      server.open();
      const openedAt = Date.now();
      const { closedAt, savedAt } = await endOfOurs(chromium, server.files.length, (stored) =>
        listener(stored, moments.at(-1)?.cpuSeconds ?? null),
      );
      const bytes = server.files.reduce((sum, file) => sum + file.bytes, 0);
      const way = (contender: Contender, end: number): Measured => ({
        contender,
        parallel: null,
        files: server.files.length,
        bytes,
        seconds: (end - openedAt) / 1000,
        wholeSeconds: (end - startedAt) / 1000,
        ...seen(openedAt, end),
      });
      return [way('part', closedAt), way('downloads', savedAt)];
    }),
  );
}

/** JSZip holds all files in memory, so it gets as many as it can handle. */
function filesFor(peer: Task['peer'], { server, jszipBytes }: Bench) {
  let left = peer === 'jszip' ? jszipBytes : Number.POSITIVE_INFINITY;
  return server.files.filter(({ bytes }) => {
    left -= bytes;
    return left >= 0;
  });
}

/** One run of a contender with this many downloads at once, in a browser that has our extension as well. */
export function measurePeer(peer: Task['peer'], parallel: number, bench: Bench): Promise<Measured[]> {
  const { server } = bench;
  const files = filesFor(peer, bench);
  const task: Task = { peer, parallel, urls: files.map(({ path }) => `https://videos.openai.com${path}`) };
  return inFreshBrowser(bench, async (chromium) => {
    const page = chromium.popup;
    await page.goto(`chrome-extension://${await chromium.load(bench.peers)}/open-offscreen.html`);
    return watched(chromium, async (seen) => {
      server.shut();
      const ending = page.evaluate(
        (task) => (globalThis as unknown as { compete(task: Task): Promise<Outcome> }).compete(task),
        task,
      );
      await Promise.race([untilRequested(server), ending]);
      server.open();
      const openedAt = Date.now();
      const outcome = await ending;
      if ('failure' in outcome) throw new Error(`${peer}: ${outcome.failure}`);
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const seconds = (outcome.endedAt - openedAt) / 1000;
      const shown = seen(openedAt, outcome.endedAt);
      return [{ contender: peer, parallel, files: files.length, bytes, seconds, wholeSeconds: null, ...shown }];
    });
  });
}

export function browserVersion(bench: Pick<Bench, 'server' | 'product'>): Promise<string> {
  return inFreshBrowser(bench, ({ popup }) => popup.browser().version());
}
