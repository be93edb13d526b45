import type { Clock } from '../model/ports';

/** When the last of several waits ends, such as those that the site and the media host have asked for. */
export type LatestWait = {
  /** Adds a source of waits. It reports each new end (milliseconds of `Clock.monotonic`), and null when the wait is over. */
  addSource(): (until: number | null) => void;
  /** The end of the last wait in milliseconds since 1970, as the clock stands now; null when nobody waits. */
  until(): number | null;
};

export function createLatestWait(clock: Pick<Clock, 'now' | 'monotonic'>, onChange: () => void): LatestWait {
  const ends = new Map<number, number>();
  let sources = 0;
  return {
    addSource() {
      const source = sources++;
      return (until) => {
        if (until === null) ends.delete(source);
        else ends.set(source, until);
        onChange();
      };
    },
    until: () => (ends.size === 0 ? null : clock.now() + Math.max(...ends.values()) - clock.monotonic()),
  };
}
