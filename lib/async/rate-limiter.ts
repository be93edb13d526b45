import type { Clock } from '../model/ports';

/** Holds back all requests to one server while it asks for a pause. */
export type RateLimiter = { pauseFor(ms: number): void; waitForTurn(signal: AbortSignal): Promise<void> };

/**
 * `onWait` gets the end of the pause (milliseconds of `Clock.monotonic`) when a request waits, and null when none
 * does.
 */
export function createRateLimiter(
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
  onWait: (until: number | null) => void = () => {},
): RateLimiter {
  let until = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  return {
    pauseFor(ms) {
      until = Math.max(until, clock.monotonic() + ms);
    },
    async waitForTurn(signal) {
      signal.throwIfAborted();
      if (until <= clock.monotonic()) return;
      waiting++;
      try {
        for (let left = until - clock.monotonic(); left > 0; left = until - clock.monotonic()) {
          onWait(until);
          await clock.sleep(left, signal);
        }
      } finally {
        waiting--;
        if (waiting === 0) onWait(null);
      }
    },
  };
}

/**
 * Milliseconds to wait after a failed attempt: about 1 s for attempt 0, then 2, 4, 8, up to a minute, with jitter. The
 * wait is never shorter than `retryAfter` (milliseconds, from the server), and grows if that wasn't enough.
 */
export function retryDelay(attempt: number, retryAfter: number | null, clock: Pick<Clock, 'random'>): number {
  const doublings = retryAfter === null ? attempt : attempt - 1;
  return Math.max(retryAfter ?? 0, Math.min(60_000, 1_000 * 2 ** doublings) * (0.75 + clock.random() / 2));
}
