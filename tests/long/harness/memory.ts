import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { UnwatchedChromium } from './unwatched-chromium';

/**
 * Resident bytes of the processes that run pages and the extension: idle, peak, and the median in the run's second and
 * last fifth. The first fifth doesn't count, because the engine starts in it.
 */
export type MemoryGrowth = { idle: number; peak: number; early: number; late: number };

/** Zero for a process that has ended. Only on Linux (proc(5): `VmRSS` in kB). */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Reads the process ids again each time, because tabs close and the engine opens. */
async function residentNow({ devtools }: UnwatchedChromium): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** The median, or 0 if there are no numbers. */
export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Samples memory twice a second, starting with an idle browser. */
export async function watchMemory(chromium: UnwatchedChromium): Promise<{
  /** The latest sample, in bytes. */
  now(): number;
  stop(): Promise<MemoryGrowth>;
}> {
  const idle = await residentNow(chromium);
  const samples: number[] = [];
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      samples.push(await residentNow(chromium));
      await wait(500, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    now: () => samples.at(-1) ?? idle,
    async stop() {
      stopped.abort();
      await watching;
      const fifth = Math.ceil(samples.length / 5);
      return {
        idle,
        peak: Math.max(idle, ...samples),
        early: median(samples.slice(fifth, 2 * fifth)),
        late: median(samples.slice(-fifth)),
      };
    },
  };
}
