/** Tells the latest of many values, at most once in a while; the last one is always told. */
export type Throttle<Value> = {
  /** Tells the value, or one that comes after it, within `wait` milliseconds. */
  push(value: Value, wait: number): void;
  /** Tells at once what still waits; resolves when it was heard, or missed. */
  flush(): Promise<void>;
};

export function createThrottle<Value extends object>(report: (value: Value) => Promise<unknown>): Throttle<Value> {
  let latest: Value | null = null;
  let delivered: Promise<unknown> = Promise.resolve();
  const emitLatest = () => {
    // Whoever hears may be starting or stopping: what is missed is told again with the next value.
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
