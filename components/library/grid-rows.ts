/** A tile's place: `index` counts items, all else is in CSS pixels from the grid's own start. */
export type Box = { index: number; start: number; width: number };

type Place = { top: number; height: number; section: number };
type Tiles = Place & { type: 'tiles'; boxes: Box[] };
/** The title above the section whose first item is `index`. */
type Title = Place & { type: 'title'; index: number };

/** A line of the grid. */
export type Row = Tiles | Title;

export type GridShape = {
  width: number;
  /** Height of a row of tiles at most. */
  rowHeight: number;
  gap: number;
  titleHeight: number;
};

/**
 * Rows in which whole pictures fill the width, as in a printed album: each row is as high as its pictures need to fill it. Little enough
 * work for 20,000 items at every change of the width. `ratioOf` is width by height; `sectionOf` the same number for items of one
 * section, null where there are none.
 */
export function layOut(
  count: number,
  ratioOf: (index: number) => number,
  sectionOf: ((index: number) => number) | null,
  { width, rowHeight, gap, titleHeight }: GridShape,
): Row[] {
  const rows: Row[] = [];
  let top = 0;
  let section = 0;
  let pending: { index: number; ratio: number }[] = [];
  let ratios = 0;

  const fillingHeight = () => (width - gap * (pending.length - 1)) / ratios;
  const close = () => {
    if (pending.length === 0) return;
    // The last row of a section is not stretched.
    const height = Math.min(fillingHeight(), rowHeight);
    const boxes: Box[] = [];
    let start = 0;
    for (const { index, ratio } of pending) {
      const end = Math.min(width, start + ratio * height);
      boxes.push({ index, start: Math.round(start), width: Math.round(end) - Math.round(start) });
      start = end + gap;
    }
    rows.push({ type: 'tiles', boxes, top, height: Math.round(height), section });
    top += Math.round(height) + gap;
    pending = [];
    ratios = 0;
  };

  for (let index = 0; index < count; index++) {
    const of = sectionOf?.(index) ?? 0;
    if (sectionOf !== null && (index === 0 || of !== section)) {
      close();
      section = of;
      rows.push({ type: 'title', index, top, height: titleHeight, section });
      top += titleHeight;
    }
    const ratio = ratioOf(index);
    pending.push({ index, ratio });
    ratios += ratio;
    if (fillingHeight() <= rowHeight) close();
  }
  close();
  return rows;
}

/** The rows that touch the stretch from `from` to `to`, as a range of indices, the last one excluded. */
export function rowsBetween(rows: readonly Row[], from: number, to: number): [number, number] {
  let first = 0;
  for (let end = rows.length; first < end; ) {
    const middle = (first + end) >> 1;
    const row = rows[middle];
    if (row !== undefined && row.top + row.height <= from) first = middle + 1;
    else end = middle;
  }
  let last = first;
  for (let row = rows[last]; row !== undefined && row.top < to; row = rows[last]) last++;
  return [first, last];
}

/** The row in which an item stands. */
export function rowOf(rows: readonly Row[], index: number): Tiles | null {
  const holds = (row: Row): row is Tiles => row.type === 'tiles' && row.boxes.some((box) => box.index === index);
  return rows.find(holds) ?? null;
}
