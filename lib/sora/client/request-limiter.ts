import { raceAbort } from '../../async/abort';
import type { SiteClock } from './transport';

/** Lets calls to the site through one at a time, and none before the time the site asked for. */
export type RequestLimiter = {
  /** Waits for its turn and for the end of a waiting time, then calls. Rejects with the signal's reason at once when cancelled. */
  turn<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** No call begins within the next `ms` milliseconds. A shorter time never cuts a longer one. */
  hold(ms: number): void;
};

/** `onWait` is told until when (milliseconds of `SiteClock.monotonic`) a call is held back, and `null` when it no longer is. */
export function createRequestLimiter(clock: SiteClock, onWait: (until: number | null) => void): RequestLimiter {
  let lastQueued: Promise<unknown> = Promise.resolve();
  let freeAt = Number.NEGATIVE_INFINITY;

  async function waitForTurn(signal: AbortSignal): Promise<void> {
    while (clock.monotonic() < freeAt) {
      onWait(freeAt);
      try {
        await clock.sleep(freeAt - clock.monotonic(), signal);
      } finally {
        onWait(null);
      }
    }
  }

  return {
    turn(call, signal) {
      const mine = lastQueued.then(async () => {
        signal.throwIfAborted();
        await waitForTurn(signal);
        signal.throwIfAborted();
        return call();
      });
      lastQueued = mine.catch(() => undefined);
      // The caller need not wait for those ahead of it in the line to learn that it was cancelled.
      return raceAbort(mine, signal);
    },
    hold(ms) {
      freeAt = Math.max(freeAt, clock.monotonic() + ms);
    },
  };
}
