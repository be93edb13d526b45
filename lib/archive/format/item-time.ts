import type { Item } from '../../model/item';

/**
 * The time for an item's name and ZIP entry, in milliseconds since 1970: `createdAt`, else `postedAt`. Null unless one
 * is a date with a four-digit year (0 to 9999).
 */
export function itemTime(item: Pick<Item, 'createdAt' | 'postedAt'>): number | null {
  for (const text of [item.createdAt, item.postedAt]) {
    const time = Date.parse(text ?? '');
    if (!Number.isNaN(time) && /^\d/.test(new Date(time).toISOString())) return time;
  }
  return null;
}
