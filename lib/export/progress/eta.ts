/** What was told of the time left, in seconds, and when, in milliseconds. */
export type ShownEta = { seconds: number; at: number };

/** Milliseconds in which about two thirds of what an estimate has changed are made up for. */
const settling = 20_000;

/**
 * What to tell after an estimate of the seconds left, which jumps with every fast and slow file. What is told goes down with the clock,
 * and is only drawn to the estimate. Null where there is no estimate: then the next one is told as it is.
 */
export function nextEta(reported: ShownEta | null, estimate: number | null, now: number): ShownEta | null {
  if (estimate === null || reported === null) return estimate === null ? null : { seconds: estimate, at: now };
  const passed = now - reported.at;
  const byClock = Math.max(0, reported.seconds - passed / 1000);
  const drawn = 1 - Math.exp(-passed / settling);
  return { seconds: byClock + (estimate - byClock) * drawn, at: now };
}
