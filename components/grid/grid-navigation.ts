import { moveAlong } from './arrow-keys';
import { type Box, type Layout, rowOf } from './grid-layout';

/** The tile closest to the same center in the next row of tiles in that direction. The same tile if there's none. */
function vertically({ rows, boxes }: Layout, index: number, step: 1 | -1): number {
  const from = rowOf(rows, index);
  const own = from === null ? undefined : boxes(from).find((box) => box.index === index);
  if (from === null || own === undefined) return index;
  const middle = ({ start, width }: Box) => start + width / 2;
  const distance = (box: Box) => Math.abs(middle(box) - middle(own));
  for (let at = rows.indexOf(from) + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at];
    if (row?.type !== 'tiles') continue;
    return boxes(row).reduce((best, box) => (distance(box) < distance(best) ? box : best)).index;
  }
  return index;
}

/** The index that a key leads to from an item, of `count`; null for a key that doesn't move. */
export function nextIndex(layout: Layout, count: number, index: number, key: string, rtl: boolean): number | null {
  if (key === 'ArrowDown') return vertically(layout, index, 1);
  if (key === 'ArrowUp') return vertically(layout, index, -1);
  return moveAlong(key, index, count, rtl);
}
