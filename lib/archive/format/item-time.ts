import type { Item } from '../../model/item';

/**
 * The moment that an item's name and ZIP times tell, in milliseconds since 1970: `createdAt`, else `postedAt`.
 * `null` where neither is a date of the years 0 to 9999, the ones that four digits can name.
 */
export function itemTime(item: Pick<Item, 'createdAt' | 'postedAt'>): number | null {
  for (const text of [item.createdAt, item.postedAt]) {
    const time = Date.parse(text ?? '');
    if (!Number.isNaN(time) && /^\d/.test(new Date(time).toISOString())) return time;
  }
  return null;
}
