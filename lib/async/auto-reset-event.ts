/** Wakes whoever waits for "something has changed". A ring while nobody waits is kept for the next who does. */
export type AutoResetEvent = { set(): void; wait(signal: AbortSignal): Promise<void> };

export function createAutoResetEvent(): AutoResetEvent {
  let isSet = false;
  let wake: (() => void) | null = null;
  return {
    set() {
      isSet = true;
      wake?.();
    },
    wait(signal) {
      return new Promise((resolve, reject) => {
        const done = () => {
          signal.removeEventListener('abort', abort);
          wake = null;
          isSet = false;
          resolve();
        };
        const abort = () => {
          wake = null;
          reject(signal.reason);
        };
        if (signal.aborted) return abort();
        if (isSet) return done();
        signal.addEventListener('abort', abort, { once: true });
        wake = done;
      });
    },
  };
}
