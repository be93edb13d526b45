/** Bytes per second over the last 30 s, so that one slow file doesn't make the time left jump. */
export type Speed = { add(bytes: number, now: number): void; perSecond(now: number): number | null };

const windowMs = 30_000;
const slotMs = 1_000;

export function createSpeed(): Speed {
  let slots: { at: number; bytes: number }[] = [];
  const recent = (now: number) => {
    slots = slots.filter(({ at }) => at > now - windowMs);
    return slots;
  };
  return {
    add(bytes, now) {
      const last = slots.at(-1);
      if (last && now - last.at < slotMs) last.bytes += bytes;
      else recent(now).push({ at: now, bytes });
    },
    perSecond(now) {
      const first = recent(now)[0];
      if (first === undefined || now - first.at < slotMs) return null;
      const sum = slots.reduce((bytes, slot) => bytes + slot.bytes, 0);
      return sum / ((now - first.at) / 1000);
    },
  };
}
