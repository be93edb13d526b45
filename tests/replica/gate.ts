/**
 * Lets this many requests through and holds back the others until it is opened, so that a test can stop halfway on any
 * machine.
 */
export type Gate = {
  closeAfter(count: number): void;
  open(): void;
  /** How many requests it holds back. */
  held(): number;
  pass(): Promise<void>;
};

export function createGate(): Gate {
  let left = Number.POSITIVE_INFINITY;
  let held: (() => void)[] = [];
  return {
    closeAfter(count) {
      left = count;
    },
    open() {
      left = Number.POSITIVE_INFINITY;
      for (const go of held) go();
      held = [];
    },
    held: () => held.length,
    pass() {
      left -= 1;
      return left >= 0 ? Promise.resolve() : new Promise((go) => held.push(go));
    },
  };
}
