/** A tile's place: `index` counts items, all else is in CSS pixels from the grid's own start. */
export type Box = { index: number; start: number; width: number };

/** What stands below one title: `of` tells its items from others, `first` is the index of the first of them. */
export type GridSectionRange = { of: number; first: number; top: number; bottom: number };

type Place = { top: number; height: number; section: GridSectionRange };
/** Tiles of the items from `first` to `last`, both included. */
export type Tiles = Place & { type: 'tiles'; first: number; last: number };
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

/** Where everything is. Places inside a row are reckoned when the row is drawn: most never are. */
export type Layout = { rows: readonly Row[]; boxes(row: Tiles): Box[] };

/**
 * Rows in which whole pictures fill the width, as in a printed album: each row is as high as its pictures need to fill it. Little enough
 * work for 20,000 items at every change of the filter or the width. `ratioOf` is width by height; `sectionOf` the same number for items
 * of one section, null where there are none.
 */
export function layOutGrid(
  count: number,
  ratioOf: (index: number) => number,
  sectionOf: ((index: number) => number) | null,
  { width, rowHeight, gap, titleHeight }: GridShape,
): Layout {
  const rows: Row[] = [];
  let top = 0;
  let section: GridSectionRange = { of: 0, first: 0, top, bottom: top };
  let first = 0;
  /** Of the items from `first` on, added up. */
  let ratios = 0;

  const fillingHeight = (last: number) => (width - gap * (last - first)) / ratios;
  const close = (last: number) => {
    if (last < first) return;
    // The last row of a section is not stretched.
    const height = Math.floor(Math.min(fillingHeight(last), rowHeight));
    rows.push({ type: 'tiles', first, last, top, height, section });
    section.bottom = top + height;
    top += height + gap;
    first = last + 1;
    ratios = 0;
  };

  for (let index = 0; index < count; index++) {
    const of = sectionOf?.(index) ?? 0;
    if (sectionOf !== null && (index === 0 || of !== section.of)) {
      close(index - 1);
      section = { of, first: index, top, bottom: top };
      rows.push({ type: 'title', index, top, height: titleHeight, section });
      top += titleHeight;
    }
    ratios += ratioOf(index);
    if (fillingHeight(index) <= rowHeight) close(index);
  }
  close(count - 1);

  const boxes = ({ first, last }: Tiles): Box[] => {
    const indices = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    const sum = indices.reduce((sum, index) => sum + ratioOf(index), 0);
    const height = Math.min((width - gap * (last - first)) / sum, rowHeight);
    let start = 0;
    return indices.map((index) => {
      const end = Math.min(width, start + ratioOf(index) * height);
      const box = { index, start: Math.round(start), width: Math.round(end) - Math.round(start) };
      start = end + gap;
      return box;
    });
  };
  return { rows, boxes };
}

/** The first of `rows`, which are in order, of which `isIt` is true: as it is of all behind it. */
function firstWhere(rows: readonly Row[], isIt: (row: Row) => boolean): number {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || isIt(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows that touch the stretch from `from` to `to`, as a range of indices, the last one excluded. */
export function rowsBetween(rows: readonly Row[], from: number, to: number): [number, number] {
  return [firstWhere(rows, ({ top, height }) => top + height > from), firstWhere(rows, ({ top }) => top >= to)];
}

/** The row in which an item stands. */
export function rowOf(rows: readonly Row[], index: number): Tiles | null {
  const row = rows[firstWhere(rows, (row) => (row.type === 'tiles' ? row.last : row.index - 1) >= index)];
  return row?.type === 'tiles' && row.first <= index ? row : null;
}
