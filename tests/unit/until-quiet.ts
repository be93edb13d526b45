import { setImmediate } from 'node:timers/promises';

let quiet: Promise<void> | null = null;

/**
 * Resolves when everything waits for a clock, the test or real I/O. Besides promises, only the fake IndexedDB has work
 * left, which it schedules with `setImmediate`. All callers share one wait: a second one would count as such work.
 */
export function untilQuiet(): Promise<void> {
  quiet ??= (async () => {
    do await setImmediate();
    while (process.getActiveResourcesInfo().includes('Immediate'));
    quiet = null;
  })();
  return quiet;
}
