import type { Kind } from '../sora/item';

/** Bytes of memory that files of each kind have needed lately: most lists tell no size. */
export type UsualNeed = {
  /** 0 for a kind of which none has come yet. */
  of(kind: Kind): number;
  came(kind: Kind, needed: number): void;
};

/** So many files ago, one still counts a third of what the newest does. */
const memory = 8;

export function createUsualNeed(): UsualNeed {
  const needs = new Map<Kind, number>();
  const of = (kind: Kind) => needs.get(kind) ?? 0;
  return {
    of,
    came(kind, needed) {
      const before = needs.get(kind) ?? needed;
      needs.set(kind, Math.round(before + (needed - before) / memory));
    },
  };
}
