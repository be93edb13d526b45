import type { Random } from '../seeded-random';

/** `count` different moments from `first` to `last` (milliseconds since 1970), newest first, unevenly spread. */
export function momentsBetween(random: Random, first: number, last: number, count: number): number[] {
  const step = (last - first) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => Math.floor(last - step * (index + random.fraction() * 0.9)));
}

/** The days of the second Sora, newest first. */
export function lateMoments(random: Random, count: number): number[] {
  return momentsBetween(random, Date.UTC(2025, 9, 1), Date.UTC(2026, 3, 25), count);
}

export function newestFirst<T extends { postedAt: number }>(posts: T[]): T[] {
  return posts.sort((a, b) => b.postedAt - a.postedAt);
}
