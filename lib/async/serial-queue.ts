import { raceAbort } from './abort';

/**
 * Runs tasks one at a time, in order, even if an earlier one failed. When `signal` aborts, the call rejects with the
 * signal's reason at once; a task that hasn't started never starts.
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
