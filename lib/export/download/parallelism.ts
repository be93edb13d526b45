import type { Clock } from '../../model/ports';

/**
 * The number of parallel downloads. It starts at the user's maximum, because a distant server sends each file slowly,
 * but many at the same time. It halves when the host refuses or stalls, and rises again as downloads succeed.
 */
export type Parallelism = {
  limit(): number;
  /** A file has arrived. */
  succeeded(): void;
  /** A fetch that started at that time (`Clock.monotonic`) met a busy or silent server. */
  refused(started: number): void;
};

/** Files that must arrive before the limit rises by one. */
const successesPerStep = 4;
/** The same for the limit that was last refused, because each try may cost a refused request. */
const successesAtRefused = 100;

/** `most`: the user's maximum. The limit may fall to one, below the setting's minimum, for hosts that allow no more. */
export function createParallelism(clock: Pick<Clock, 'monotonic'>, most: number): Parallelism {
  let limit = most;
  let lastRefusal = { limit: Number.POSITIVE_INFINITY, at: Number.NEGATIVE_INFINITY };
  let successes = 0;

  return {
    limit: () => limit,
    succeeded() {
      successes++;
      const needed = limit + 1 >= lastRefusal.limit ? successesAtRefused : successesPerStep;
      if (limit >= most || successes < needed) return;
      successes = 0;
      limit++;
    },
    refused(started) {
      // All fetches that were in flight report the same problem.
      if (started <= lastRefusal.at) return;
      lastRefusal = { limit, at: clock.monotonic() };
      successes = 0;
      limit = Math.max(1, limit >> 1);
    },
  };
}
