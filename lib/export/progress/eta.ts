/** The time left as last shown, in seconds, and when it was shown, in milliseconds. */
export type ShownEta = { seconds: number; at: number };

/** Milliseconds in which the shown time covers about two thirds of a change. */
const settling = 20_000;

/**
 * Smooths the time left, in seconds, because the estimate jumps with every fast or slow file. The shown time counts
 * down with the clock and moves slowly toward the estimate. Without an estimate it is null and starts over.
 */
export function nextEta(shown: ShownEta | null, estimate: number | null, now: number): ShownEta | null {
  if (estimate === null || shown === null) return estimate === null ? null : { seconds: estimate, at: now };
  const passed = now - shown.at;
  const byClock = Math.max(0, shown.seconds - passed / 1000);
  const drawn = 1 - Math.exp(-passed / settling);
  return { seconds: byClock + (estimate - byClock) * drawn, at: now };
}
