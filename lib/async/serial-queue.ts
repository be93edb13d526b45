import { raceAbort } from './abort';

/**
 * Runs what it is given one after the other, whether or not the one before failed. With a signal: when that is aborted, its caller doesn't
 * wait for those ahead of it, and `act` isn't called any more. Rejects then with the signal's reason.
 */
export type SerialQueue = <T>(act: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (act, signal) => {
    const result = last.then(() => {
      signal?.throwIfAborted();
      return act();
    });
    last = result.catch(() => undefined);
    return signal === undefined ? result : raceAbort(result, signal);
  };
}
