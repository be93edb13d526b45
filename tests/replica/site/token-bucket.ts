/** `calls` at once. Each call comes back `seconds` after the one before it. */
export type BucketSize = { calls: number; seconds: number };

export type TokenBucket = { take(): boolean };

/** `now`: milliseconds since 1970. Without a size, every call passes. */
export function createTokenBucket(size: BucketSize | null, now: () => number): TokenBucket {
  if (size === null) return { take: () => true };
  const { calls, seconds } = size;
  let left = calls;
  let at = now();
  return {
    take() {
      const time = now();
      left = Math.min(calls, left + (time - at) / (seconds * 1000));
      at = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
