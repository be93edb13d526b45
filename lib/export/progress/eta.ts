/** The time left as it was last shown, in seconds, and when, in milliseconds. */
export type ShownEta = { seconds: number; at: number };

/** Milliseconds in which about two thirds of what an estimate has changed are made up for. */
const settling = 20_000;

/**
 * The time left to show for an estimate in seconds, which jumps with every fast and slow file. The shown time counts down with the clock
 * and moves slowly to the estimate. Null without an estimate: the next one is then shown as it is.
 */
export function nextEta(shown: ShownEta | null, estimate: number | null, now: number): ShownEta | null {
  if (estimate === null || shown === null) return estimate === null ? null : { seconds: estimate, at: now };
  const passed = now - shown.at;
  const byClock = Math.max(0, shown.seconds - passed / 1000);
  const drawn = 1 - Math.exp(-passed / settling);
  return { seconds: byClock + (estimate - byClock) * drawn, at: now };
}
