/** An event that wakes one waiter. If nobody is waiting, the next `wait` resolves at once. */
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
