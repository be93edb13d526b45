import type { Clock } from '../../lib/model/ports';

/** Until when we have been asked to wait: the latest of all who ask. */
export type Waits = {
  /** For one who asks: takes each new time (milliseconds of `Clock.monotonic`), and null when it is over. */
  asker(): (until: number | null) => void;
  /** Milliseconds since 1970, as the clock stands now; null when nobody waits. */
  until(): number | null;
};

export function createWaits(clock: Pick<Clock, 'now' | 'monotonic'>, onChange: () => void): Waits {
  const asked = new Map<number, number>();
  let askers = 0;
  return {
    asker() {
      const asker = askers++;
      return (until) => {
        if (until === null) asked.delete(asker);
        else asked.set(asker, until);
        onChange();
      };
    },
    until: () => (asked.size === 0 ? null : clock.now() + Math.max(...asked.values()) - clock.monotonic()),
  };
}
