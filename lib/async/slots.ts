/** A semaphore whose limit may change at any time. The limit is never below one. */
export type Slots = {
  inUse(): number;
  /**
   * Waits for a free slot, first come, first served. Returns its release function. Rejects with the signal's reason.
   */
  take(signal: AbortSignal): Promise<() => void>;
};

export function createSlots(limit: () => number): Slots {
  let used = 0;
  let queue: (() => void)[] = [];

  const admit = () => {
    while (used < limit()) {
      const [next, ...others] = queue;
      if (next === undefined) return;
      queue = others;
      used++;
      next();
    }
  };

  const freeing = () => {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      used--;
      admit();
    };
  };

  const waitForSlot = (signal: AbortSignal) =>
    new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        queue = queue.filter((other) => other !== enter);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve(freeing());
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.push(enter);
      admit();
    });

  return {
    inUse: () => used,
    async take(signal) {
      signal.throwIfAborted();
      // A listener stays in memory until a full garbage collection, with all that it refers to.
      if (queue.length > 0 || used >= limit()) return waitForSlot(signal);
      used++;
      return freeing();
    },
  };
}
