import type { Kind } from '../../model/item';

/** The most bytes of memory that files of each kind have needed lately: most lists tell no size. */
export type UsualNeed = {
  /** 0 for a kind of which none has come yet. */
  of(kind: Kind): number;
  came(kind: Kind, needed: number): void;
};

/** What a large one needed beyond the others is down to a third after so many files. */
const fadesOver = 8;

export function createUsualNeed(): UsualNeed {
  const needs = new Map<Kind, number>();
  const of = (kind: Kind) => needs.get(kind) ?? 0;
  return {
    of,
    came(kind, needed) {
      const before = needs.get(kind) ?? needed;
      needs.set(kind, Math.max(needed, Math.round(before + (needed - before) / fadesOver)));
    },
  };
}
