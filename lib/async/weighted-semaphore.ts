/** Limits the bytes of media in memory across all fetches in flight. */
export type WeightedSemaphore = {
  /**
   * Waits until `bytes` fit. A request above the total is granted when nothing else is in use. Returns its release
   * function.
   */
  take(bytes: number, signal: AbortSignal): Promise<() => void>;
};

export function createWeightedSemaphore(total: number): WeightedSemaphore {
  let used = 0;
  let queue: { bytes: number; admit: () => void }[] = [];

  const fits = (bytes: number) => used === 0 || used + bytes <= total;
  const admitNext = () => {
    for (let next = queue[0]; next !== undefined && fits(next.bytes); next = queue[0]) {
      queue = queue.slice(1);
      next.admit();
    }
  };

  const occupy = (bytes: number) => {
    used += bytes;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      used -= bytes;
      admitNext();
    };
  };

  const waitForRoom = (bytes: number, signal: AbortSignal) =>
    new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        queue = queue.filter((waiting) => waiting !== place);
        reject(signal.reason);
        admitNext();
      };
      const place = {
        bytes,
        admit: () => {
          signal.removeEventListener('abort', leave);
          resolve(occupy(bytes));
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.push(place);
    });

  return {
    async take(bytes, signal) {
      signal.throwIfAborted();
      // A listener stays in memory until a full garbage collection, with all that it refers to.
      return queue.length === 0 && fits(bytes) ? occupy(bytes) : waitForRoom(bytes, signal);
    },
  };
}

/** One file's share of the semaphore. */
export type SemaphoreShare = {
  /**
   * Waits until the share is at least `bytes`. It gives up its current share first, so two files never wait for each
   * other. If calls overlap, only the last one gets a share.
   */
  atLeast(bytes: number): Promise<void>;
  returnShare(): void;
};

export function createSemaphoreShare(budget: WeightedSemaphore, signal: AbortSignal): SemaphoreShare {
  let held = 0;
  let release = () => {};
  let count = 0;
  const returnShare = () => {
    count++;
    held = 0;
    release();
  };
  return {
    async atLeast(bytes) {
      if (bytes <= held) return;
      returnShare();
      const call = count;
      const given = await budget.take(bytes, signal);
      if (call !== count) return given();
      release = given;
      held = bytes;
    },
    returnShare,
  };
}
