/**
 * A clock for the replica that a test moves on: links and bearers expire at a certain point of a run, instead of a few seconds after it began,
 * which a slow machine needs for less.
 */
export function createReplicaClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advanceDays(days: number) {
      ahead += days * 86_400_000;
    },
  };
}
