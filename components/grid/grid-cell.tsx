import { useRef } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { spokenName } from '../library/item-text';
import type { GridPicking, LibraryMedia } from '../library/library-state';
import { useText } from '../shared/text-context';
import type { Box } from './grid-layout';
import { Tile } from './item-tile';

type Props = {
  item: KnownItem;
  box: Box;
  top: number;
  height: number;
  /** How many items there are. */
  count: number;
  media: LibraryMedia;
  /** Whether anybody would see more of it than an outline. Once it has been seen, it stays. */
  shown: boolean;
  /** Whether the Tab key leads to it. */
  reached: boolean;
  picking: GridPicking | null;
  onOpen(): void;
  onFocus(): void;
};

/** Where a tile is. Until somebody may see it, it is an outline, which is a tenth of the work. */
export function GridPlace({ item, box, top, height, count, shown, reached, picking, ...tile }: Props) {
  const text = useText();
  const seen = useRef(false);
  seen.current ||= shown || reached;
  const picked = picking?.picked.has(item.id) ?? false;
  return (
    <li
      class={picked ? 'grid-place grid-picked' : 'grid-place'}
      aria-setsize={count}
      aria-posinset={box.index + 1}
      style={`inset-block-start:${top}px;inset-inline-start:${box.start}px;width:${box.width}px;height:${height}px`}
    >
      {seen.current ? <Tile item={item} reached={reached} {...tile} /> : <span class="tile" />}
      {picking !== null && seen.current && (
        <input
          type="checkbox"
          class="grid-pick"
          checked={picked}
          aria-label={text.t('picked.pick', { name: spokenName(item, text) })}
          tabIndex={reached ? 0 : -1}
          onClick={(event) => picking.onPick(item, event.shiftKey)}
        />
      )}
    </li>
  );
}
