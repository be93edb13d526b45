import type { Clock } from '../model/ports';

/** Milliseconds. Browsers treat a longer timer as no delay. */
const longestTimer = 2 ** 31 - 1;

export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const abort = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const start = (left: number) =>
        setTimeout(
          () => {
            if (left > longestTimer) {
              timer = start(left - longestTimer);
              return;
            }
            signal.removeEventListener('abort', abort);
            resolve();
          },
          Math.min(left, longestTimer),
        );
      let timer = start(ms);
      signal.addEventListener('abort', abort, { once: true });
    }),
};
