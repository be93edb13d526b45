import { createHash } from 'node:crypto';

/** Reproducible randomness: the same seed gives the same values on every machine. */
export type Random = {
  /** At least 0, below 1. */
  fraction(): number;
  /** An integer of at least 0, below `below`. */
  integer(below: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** `length` digits of `alphabet`. */
  digits(length: number, alphabet: string): string;
  shuffle<T>(list: readonly T[]): T[];
};

/** Mulberry32 on the first four bytes of the seed's SHA-256. */
export function seededRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(fraction() * below);
  return {
    fraction,
    integer,
    pick: (list) => list[integer(list.length)] ?? list[0],
    digits: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(integer(alphabet.length))).join(''),
    shuffle: (list) =>
      list
        .map((value) => ({ value, order: fraction() }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
}
