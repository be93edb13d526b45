/**
 * A clock for the replica that the test advances. Links and tokens expire at a certain point of a run, and not after a
 * few seconds, which a slow machine may need.
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
