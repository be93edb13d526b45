/** What was told of the time left, in seconds, and when, in milliseconds. */
export type Told = { seconds: number; at: number };

/** Milliseconds in which about two thirds of what an estimate has changed are made up for. */
const settling = 20_000;

/**
 * What to tell after an estimate of the seconds left, which jumps with every fast and slow file. What is told goes down with the clock,
 * and is only drawn to the estimate. Null where there is no estimate: then the next one is told as it is.
 */
export function nextTold(told: Told | null, estimate: number | null, now: number): Told | null {
  if (estimate === null || told === null) return estimate === null ? null : { seconds: estimate, at: now };
  const passed = now - told.at;
  const byClock = Math.max(0, told.seconds - passed / 1000);
  const drawn = 1 - Math.exp(-passed / settling);
  return { seconds: byClock + (estimate - byClock) * drawn, at: now };
}
