import type { SizeTotal } from '../../model/estimate';
import type { ItemRow } from '../../model/ports';

/**
 * Adds up listed sizes (of the first link). Missing sizes are estimated per kind, because an image's says nothing
 * about a video's. Captions don't count as items.
 */
export function sizeTotalOf(rows: Iterable<Pick<ItemRow, 'item'>>): SizeTotal {
  const kinds = new Map<string, { items: number; sized: number; bytes: number }>();
  for (const { item } of rows) {
    if (item.kind === 'caption') continue;
    const sum = kinds.get(item.kind) ?? { items: 0, sized: 0, bytes: 0 };
    const size = item.links[0]?.bytes ?? null;
    sum.items++;
    sum.sized += size === null ? 0 : 1;
    sum.bytes += size ?? 0;
    kinds.set(item.kind, sum);
  }
  const sums = [...kinds.values()];
  const known = sums.filter(({ sized }) => sized > 0);
  const bytes = known.reduce((all, sum) => all + (sum.bytes / sum.sized) * sum.items, 0);
  const isExact = sums.every(({ items, sized }) => items === sized);
  return {
    items: sums.reduce((all, { items }) => all + items, 0),
    bytes: known.length === 0 && sums.length > 0 ? null : Math.round(bytes),
    certainty: isExact ? 'exact' : known.length === sums.length ? 'about' : 'at-least',
  };
}
