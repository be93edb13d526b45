import type { Random } from '../seeded-random';

/** `count` different moments from `first` to `last` (milliseconds since 1970), newest first, unevenly spread. */
export function momentsBetween(random: Random, first: number, last: number, count: number): number[] {
  const step = (last - first) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => Math.floor(last - step * (index + random.fraction() * 0.9)));
}
