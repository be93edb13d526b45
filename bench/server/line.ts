import { setTimeout as wait } from 'node:timers/promises';

/** A line to the media host that all connections share. */
export type Line = {
  /** Maximum bytes of one piece of a body. Small pieces let connections take turns. */
  pieceBytes: number;
  /** Waits until the line has carried these bytes, after everything sent earlier. */
  pass(bytes: number): Promise<void>;
};

/** Schedules each piece by its own time slot, so a late timer doesn't slow the line down while other pieces wait. */
export function createLine(bytesPerSecond: number): Line {
  if (bytesPerSecond === Number.POSITIVE_INFINITY) return { pieceBytes: bytesPerSecond, pass: async () => {} };
  let free = 0;
  return {
    pieceBytes: 16 * 1024,
    async pass(bytes) {
      const now = performance.now();
      free = Math.max(now, free) + (bytes * 1000) / bytesPerSecond;
      await wait(free - now);
    },
  };
}
