import type { Kind } from '../../model/item';

/** The most bytes of memory that files of each kind have needed lately: most lists tell no size. */
export type SizeEstimator = {
  /** 0 for a kind of which none has come yet. */
  of(kind: Kind): number;
  received(kind: Kind, needed: number): void;
};

/** What a large one needed beyond the others is down to a third after so many files. */
const fadesOver = 8;

export function createSizeEstimator(): SizeEstimator {
  const needs = new Map<Kind, number>();
  const of = (kind: Kind) => needs.get(kind) ?? 0;
  return {
    of,
    received(kind, needed) {
      const before = needs.get(kind) ?? needed;
      needs.set(kind, Math.max(needed, Math.round(before + (needed - before) / fadesOver)));
    },
  };
}
