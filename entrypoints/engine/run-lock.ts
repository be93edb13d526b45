/** Only its holder writes the store and the files of parts. */
export type RunLock = {
  /** Resolves when the lock is held. */
  held: Promise<void>;
  /** Releases it, or stops waiting for it. Call it once. */
  release(): void;
};

/**
 * Milliseconds that the worker of a just-closed page has for its last write. Firefox sometimes never releases such a
 * worker's lock although the worker is dead (seen in ESR 153 on a busy machine). Then the lock is stolen.
 */
const grace = 10_000;

/**
 * Requests the lock `run`. `onTaken`: another worker has stolen it, and the previous holder must not touch anything
 * anymore.
 */
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
