/** Until when we have been asked to wait, in milliseconds since 1970: the latest of all who ask. */
export type Waits = {
  /** For one who asks: takes each new time, and null when it is over. */
  asker(): (until: number | null) => void;
  until(): number | null;
};

export function createWaits(onChange: () => void): Waits {
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
    until: () => (asked.size === 0 ? null : Math.max(...asked.values())),
  };
}
