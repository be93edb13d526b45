import type { Random } from '../seeded-random';

/** `count` distinct times from `first` to `last` (milliseconds since 1970), newest first, unevenly distributed. */
export function momentsBetween(random: Random, first: number, last: number, count: number): number[] {
  const step = (last - first) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => Math.floor(last - step * (index + random.fraction() * 0.9)));
}

/** Times of Sora 2, newest first. */
export function lateMoments(random: Random, count: number): number[] {
  return momentsBetween(random, Date.UTC(2025, 9, 1), Date.UTC(2026, 3, 25), count);
}

export function newestFirst<T extends { postedAt: number }>(posts: T[]): T[] {
  return posts.sort((a, b) => b.postedAt - a.postedAt);
}
