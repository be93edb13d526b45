/** Wakes whoever waits for "something has changed". A ring while nobody waits is kept for the next who does. */
export type Bell = { ring(): void; next(signal: AbortSignal): Promise<void> };

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    next(signal) {
      return new Promise((resolve, reject) => {
        const done = () => {
          signal.removeEventListener('abort', abort);
          wake = null;
          rung = false;
          resolve();
        };
        const abort = () => {
          wake = null;
          reject(signal.reason);
        };
        if (signal.aborted) return abort();
        if (rung) return done();
        signal.addEventListener('abort', abort, { once: true });
        wake = done;
      });
    },
  };
}
