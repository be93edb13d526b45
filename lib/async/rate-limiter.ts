import type { Clock } from '../model/ports';

/** Shared waiting time of one server: nobody begins a request before it is over. */
export type RateLimiter = { pauseFor(ms: number): void; waitForTurn(signal: AbortSignal): Promise<void> };

/** `onWait` is told until when (milliseconds of `Clock.monotonic`) a request is held back, and `null` when none is any more. */
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
 * Milliseconds to wait after a failed attempt: about 1 s for attempt 0, then 2, 4, 8, at most a minute, with jitter. A time that the server
 * names (`retryAfter`, in milliseconds) is kept to, and lengthened when that was not enough.
 */
export function retryDelay(attempt: number, retryAfter: number | null, clock: Pick<Clock, 'random'>): number {
  const doublings = retryAfter === null ? attempt : attempt - 1;
  return Math.max(retryAfter ?? 0, Math.min(60_000, 1_000 * 2 ** doublings) * (0.75 + clock.random() / 2));
}
