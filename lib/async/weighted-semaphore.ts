/** Bounds the bytes of media held in memory at once, however many fetches are under way. */
export type WeightedSemaphore = {
  /** Waits until `bytes` fit; a request larger than the whole budget is served alone. Returns what gives them back. */
  take(bytes: number, signal: AbortSignal): Promise<() => void>;
};

export function createWeightedSemaphore(total: number): WeightedSemaphore {
  let used = 0;
  let queue: { bytes: number; admit: () => void }[] = [];

  const admitNext = () => {
    for (let next = queue[0]; next !== undefined && (used === 0 || used + next.bytes <= total); next = queue[0]) {
      queue = queue.slice(1);
      next.admit();
    }
  };

  return {
    take(bytes, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          queue = queue.filter((waiting) => waiting !== place);
          reject(signal.reason);
          admitNext();
        };
        const place = {
          bytes,
          admit: () => {
            signal.removeEventListener('abort', leave);
            used += bytes;
            let held = true;
            resolve(() => {
              if (!held) return;
              held = false;
              used -= bytes;
              admitNext();
            });
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        queue.push(place);
        admitNext();
      });
    },
  };
}

/** What one file holds of a budget. */
export type SemaphoreShare = {
  /**
   * Waits until it holds so many bytes or more. While it waits for more it holds nothing, so that no two wait for each other. Asked anew
   * meanwhile, only the later call holds what it asked for.
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
