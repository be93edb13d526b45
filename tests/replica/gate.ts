/**
 * Lets so many requests through and holds the next ones back until it is opened: a test stands still in the middle of a run,
 * however fast the machine is.
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
