import type { Clock } from '../../lib/model/ports';

/** Until when we have been asked to wait: the latest of all who ask. */
export type Waits = {
  /** For one who asks: takes each new time (milliseconds of `Clock.monotonic`), and null when it is over. */
  addWaiter(): (until: number | null) => void;
  /** Milliseconds since 1970, as the clock stands now; null when nobody waits. */
  until(): number | null;
};

export function createWaits(clock: Pick<Clock, 'now' | 'monotonic'>, onChange: () => void): Waits {
  const requested = new Map<number, number>();
  let waiters = 0;
  return {
    addWaiter() {
      const addWaiter = waiters++;
      return (until) => {
        if (until === null) requested.delete(addWaiter);
        else requested.set(addWaiter, until);
        onChange();
      };
    },
    until: () => (requested.size === 0 ? null : clock.now() + Math.max(...requested.values()) - clock.monotonic()),
  };
}
