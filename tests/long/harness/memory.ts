import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { UnwatchedChromium } from './unwatched-chromium';

/**
 * Resident bytes of the processes that run pages and the extension: when idle, at most, and in the middle of the run's second and last
 * fifth. The first fifth is left out, in which the engine starts.
 */
export type MemoryGrowth = { idle: number; peak: number; early: number; late: number };

/** A process that is gone has none. Linux alone tells them there (proc(5): `VmRSS` in kB). */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** The browser names its processes anew each time: a closed tab's goes, the engine's comes. */
async function residentNow({ devtools }: UnwatchedChromium): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => residentBytes(id)));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Samples memory twice a second, from an idle browser on. */
export async function watchMemory(chromium: UnwatchedChromium): Promise<{ stop(): Promise<MemoryGrowth> }> {
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
