import type { Clock } from '../../model/ports';

/**
 * How many files are fetched at once. It starts at the most that the user allows, since a far server gives each file slowly and any number of
 * them at the same time. It halves when the host refuses or falls silent, and rises again as downloads succeed.
 */
export type Parallelism = {
  limit(): number;
  /** A file has arrived. */
  succeeded(): void;
  /** A fetch that began at that time (`Clock.monotonic`) met a busy or silent server. */
  refused(started: number): void;
};

/** So many files must arrive before one more is fetched at once. */
const successesPerStep = 4;
/** The same at the number that was refused the last time: each try may cost a refused request. */
const successesAtRefused = 100;

/** `most`: what the user allows. A host may take no more than one connection, fewer than the setting does. */
export function createParallelism(clock: Pick<Clock, 'monotonic'>, most: number): Parallelism {
  let limit = most;
  let refusedAt = Number.POSITIVE_INFINITY;
  let halved = Number.NEGATIVE_INFINITY;
  let successes = 0;

  return {
    limit: () => limit,
    succeeded() {
      successes++;
      const needed = limit + 1 >= refusedAt ? successesAtRefused : successesPerStep;
      if (limit >= most || successes < needed) return;
      successes = 0;
      limit++;
    },
    refused(started) {
      // All that were under way tell of the same trouble.
      if (started <= halved) return;
      halved = clock.monotonic();
      successes = 0;
      refusedAt = limit;
      limit = Math.max(1, limit >> 1);
    },
  };
}
