/** Whoever holds it writes the store and the files of parts; nobody else does. */
export type RunLock = {
  /** Resolves when it is held. */
  held: Promise<void>;
  /** Gives it back, or waits for it no longer; once. */
  release(): void;
};

/**
 * Milliseconds that the worker of a page which was just closed has for its last write. Firefox (seen in ESR 153 on a busy machine) at times
 * leaves such a worker's lock in place for ever although nothing of it works any more: then the lock is taken from it.
 */
const grace = 10_000;

/** Asks for the lock `run`. `onTaken`: another one has taken it, and who held it must touch nothing any more. */
export function takeRunLock(onTaken: () => void): RunLock {
  const released = new AbortController();
  const untilReleased = new Promise<void>((resolve) => released.signal.addEventListener('abort', () => resolve()));
  const orderly = AbortSignal.any([released.signal, AbortSignal.timeout(grace)]);
  let isHeld = false;
  const held = new Promise<void>((come, fail) => {
    const hold = () => {
      isHeld = true;
      come();
      return untilReleased;
    };
    navigator.locks
      .request('run', { signal: orderly }, hold)
      .catch((error: unknown) => {
        if (isHeld || released.signal.aborted) throw error;
        return navigator.locks.request('run', { steal: true }, hold);
      })
      .catch((error: unknown) => (isHeld ? onTaken() : fail(error)));
  });
  return { held, release: () => released.abort() };
}
