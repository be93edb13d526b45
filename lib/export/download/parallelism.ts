import { maxParallel } from '../../model/job';
import type { Clock } from '../../model/ports';

/**
 * How many files are fetched at once: one more as long as that brings more bytes in the same time, half as many when the server
 * refuses or falls silent.
 */
export type Parallelism = {
  limit(): number;
  /** Bytes have come in. */
  received(bytes: number): void;
  /** A fetch could have begun but for the limit: without such need, what comes in says nothing of it. */
  missed(): void;
  /** A fetch that began at that time (`Clock.monotonic`) met a busy or silent server. */
  refused(started: number): void;
};

const atFirst = 6;
/** A host may take no more than one connection, fewer than the setting allows. */
const atLeast = 1;

/** What comes in is summed up over this many milliseconds before it is judged. */
const window = 500;
/** So many fetches are added at a time until that has once brought nothing: a far server is soon asked for all that may be; then one at a time. */
const firstStep = 3;
/** A fetch more is worth it when it brings so much more. */
const worthIt = 1.04;
/** After a fetch more that brought nothing, so many windows pass before it is tried again: lines change. */
const restingWindows = 10;

export function createParallelism(clock: Pick<Clock, 'monotonic'>): Parallelism {
  let limit = atFirst;
  let halvedAt = Number.NEGATIVE_INFINITY;
  /** Bytes per second before the last fetch was added, while it is on trial; null: none is. */
  let before: number | null = null;
  let resting = 0;
  let step = firstStep;
  let sum = { since: Number.NEGATIVE_INFINITY, bytes: 0, missed: false };

  const adjust = (rate: number) => {
    if (before !== null && rate < before * worthIt ** step) {
      limit = Math.max(atLeast, limit - step);
      step = 1;
      before = null;
      resting = restingWindows;
    } else if (resting > 0) {
      resting--;
    } else if (limit < maxParallel) {
      step = Math.min(step, maxParallel - limit);
      limit += step;
      before = rate;
    } else {
      before = null;
    }
  };

  return {
    limit: () => limit,
    received(bytes) {
      const now = clock.monotonic();
      const passed = now - sum.since;
      if (passed < window) {
        sum.bytes += bytes;
        return;
      }
      // A pause between two files would be taken for a slow line.
      if (sum.missed && passed < 2 * window) adjust(((sum.bytes + bytes) * 1000) / passed);
      sum = { since: now, bytes: 0, missed: false };
    },
    missed() {
      sum.missed = true;
    },
    refused(started) {
      // All that were under way tell of the same trouble.
      if (started <= halvedAt) return;
      halvedAt = clock.monotonic();
      limit = Math.max(atLeast, limit >> 1);
      step = 1;
      before = null;
      resting = restingWindows;
    },
  };
}
