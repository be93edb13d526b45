import type { Clock } from '../model/ports';

/** Tracks the latest end of several concurrent waits, such as those that the site and the media host ask for. */
export type LatestWait = {
  /**
   * Adds a source of waits. It reports each new end (milliseconds of `Clock.monotonic`), then null when its wait is
   * over.
   */
  addSource(): (until: number | null) => void;
  /** The latest end in milliseconds since 1970 by the current clock, or null when nothing waits. */
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
