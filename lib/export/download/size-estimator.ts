import type { Kind } from '../../model/item';

/** The memory in bytes that recent files of each kind needed at most. Most lists have no sizes. */
export type SizeEstimator = {
  /** 0 if no file of that kind has arrived yet. */
  of(kind: Kind): number;
  received(kind: Kind, needed: number): void;
};

/** After this many smaller files, about a third of a large file's excess is left. */
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
