/** `everyMs`: milliseconds between beats. `maxMissed`: missed beats in a row after which the worker counts as hung. */
export type Beat = { everyMs: number; maxMissed: number };

/** 30 s. No check of a file takes that long, even on a busy machine. */
export const usualBeat: Beat = { everyMs: 2_000, maxMissed: 15 };

/**
 * Watches a worker that may get stuck in a loop, between `start` and `stop`. It counts missed beats instead of time,
 * so no beat is missed while the machine sleeps or this thread is busy.
 */
export function createHeartbeat(ping: () => Promise<unknown>, onHung: () => void, { everyMs, maxMissed }: Beat) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let missed = 0;
  let isAnswered = true;

  const beat = () => {
    timer = null;
    missed = isAnswered ? 0 : missed + 1;
    if (missed >= maxMissed) return onHung();
    if (isAnswered) {
      isAnswered = false;
      ping().then(
        () => {
          isAnswered = true;
        },
        () => undefined,
      );
    }
    timer = setTimeout(beat, everyMs);
  };

  return {
    start() {
      missed = 0;
      if (timer === null) beat();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
