import type { KnownItem } from '../../lib/catalogue/card';
import { useText } from '../text-context';
import type { Layout, Row } from './grid-rows';
import { spokenName } from './item-words';
import type { GridPicking, LibraryMedia } from './library-state';
import { Tile } from './tile';

type Props = {
  /** Those of its rows that are drawn. */
  rows: Row[];
  boxes: Layout['boxes'];
  items: readonly KnownItem[];
  media: LibraryMedia;
  /** Words above the section that begins with an item. */
  title: ((index: number) => string) | null;
  shown: boolean;
  /** Index of the one tile that the Tab key leads to. */
  active: number;
  picking: GridPicking | null;
  onOpen(item: KnownItem): void;
  onActive(item: KnownItem): void;
};

function placesIn(row: Row, boxes: Layout['boxes']) {
  if (row.type !== 'tiles') return [];
  return boxes(row).map(({ index, start, width }) => {
    const from = { insetBlockStart: `${row.top}px`, insetInlineStart: `${start}px` };
    return { index, style: { ...from, width: `${width}px`, height: `${row.height}px` } };
  });
}

/** A stretch of the grid below one title. All stand where the rows say; the order here is the one that is read aloud. */
export function GridSection({ rows, boxes, items, media, title, shown, active, picking, onOpen, onActive }: Props) {
  const text = useText();
  const heading = rows.find((row) => row.type === 'title');
  return (
    <section>
      {heading !== undefined && title !== null && (
        <h2 class="grid-title" style={{ insetBlockStart: `${heading.top}px`, height: `${heading.height}px` }}>
          {title(heading.index)}
        </h2>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ul role="list">
        {rows
          .flatMap((row) => placesIn(row, boxes))
          .map(({ index, style }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <li
                key={item.id}
                class={picking?.picked.has(item.id) ? 'grid-place grid-picked' : 'grid-place'}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={style}
              >
                <Tile
                  item={item}
                  media={media}
                  shown={shown}
                  reached={index === active}
                  onOpen={() => onOpen(item)}
                  onFocus={() => onActive(item)}
                />
                {picking !== null && (
                  <input
                    type="checkbox"
                    class="grid-pick"
                    checked={picking.picked.has(item.id)}
                    aria-label={text.t('picked.pick', { name: spokenName(item, text) })}
                    tabIndex={index === active ? 0 : -1}
                    onClick={(event) => picking.onPick(item, event.shiftKey)}
                  />
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
