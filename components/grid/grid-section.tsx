import type { KnownItem } from '../../lib/library-index/library-card';
import type { GridSelection, LibraryMedia } from '../library/library-state';
import { GridCell } from './grid-cell';
import type { Layout, Row } from './grid-layout';
import type { RowRange } from './use-rows-in-view';

type Props = {
  /** Those of its rows that are rendered. */
  rows: Row[];
  boxes: Layout['boxes'];
  items: readonly KnownItem[];
  media: LibraryMedia;
  /** The title of the section that starts with an item. */
  title: ((index: number) => string) | null;
  /** The range where tiles are fully rendered. Elsewhere they're outlines. */
  whole: RowRange;
  /** The index of the tile that the Tab key leads to. */
  active: number;
  selection: GridSelection | null;
  onOpen(item: KnownItem): void;
  onActive(item: KnownItem): void;
};

/** A section of the grid, below one title. Positions come from the rows; the DOM order is the reading order. */
export function GridSection({ rows, boxes, items, title, whole, active, onOpen, onActive, ...place }: Props) {
  const section = rows[0]?.section;
  if (section === undefined) return null;
  const { first, top, bottom } = section;
  const tiles = rows.filter((row) => row.type === 'tiles');
  return (
    <section class="grid-section" style={{ insetBlockStart: `${top}px`, height: `${bottom - top}px` }}>
      {title !== null && (
        <h2 class="grid-title">
          <span>{title(first)}</span>
        </h2>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ul role="list">
        {tiles.flatMap((row) =>
          boxes(row).map((box) => {
            const item = items[box.index];
            if (item === undefined) return null;
            return (
              <GridCell
                key={item.id}
                item={item}
                box={box}
                top={row.top - top}
                height={row.height}
                count={items.length}
                shown={row.top + row.height > whole[0] && row.top < whole[1]}
                reached={box.index === active}
                onOpen={() => onOpen(item)}
                onFocus={() => onActive(item)}
                {...place}
              />
            );
          }),
        )}
      </ul>
    </section>
  );
}
