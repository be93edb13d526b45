/** Reports the latest of many values, but not too often. The last value is always reported. */
export type Throttle<Value> = {
  /** Reports this value, or a later one, within `wait` milliseconds. */
  push(value: Value, wait: number): void;
  /** Reports the pending value at once. Resolves when the receiver has handled or missed it. */
  flush(): Promise<void>;
};

export function createThrottle<Value extends object>(report: (value: Value) => Promise<unknown>): Throttle<Value> {
  let latest: Value | null = null;
  let delivered: Promise<unknown> = Promise.resolve();
  const emitLatest = () => {
    // The receiver may be starting or stopping. The next value makes up for a missed one.
    if (latest !== null) delivered = report(latest).catch(() => undefined);
    latest = null;
  };
  return {
    push(value, wait) {
      if (latest === null) setTimeout(emitLatest, wait);
      latest = value;
    },
    async flush() {
      emitLatest();
      await delivered;
    },
  };
}
