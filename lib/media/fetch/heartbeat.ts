/** `everyMs`: milliseconds between two beats. `maxMissed`: so many without an answer mean that the other side hangs. */
export type Beat = { everyMs: number; maxMissed: number };

/** Half a minute: no check of a file takes that long, and a machine that is busy with something else gets to it meanwhile. */
export const usualBeat: Beat = { everyMs: 2_000, maxMissed: 15 };

/**
 * Watches a worker that may get stuck in a loop, while `start` and `stop` say that it has work. Missed beats are counted, not the time that
 * has passed: while a machine sleeps, or this thread gets no turn, none is missed.
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
