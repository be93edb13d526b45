import { setTimeout as wait } from 'node:timers/promises';

/** A line to the media host that all connections share. */
export type Line = {
  /** A piece of a body is at most so long, so that connections take turns: bytes. */
  pieceBytes: number;
  /** Waits until so many bytes are through, behind all that were sent before. */
  pass(bytes: number): Promise<void>;
};

/** A timer that is late costs the line nothing while others wait: each piece has its time. */
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
