import { useRef } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { accessibleName } from '../library/item-text';
import type { GridSelection, LibraryMedia } from '../library/library-state';
import { useText } from '../shared/text-context';
import type { Box } from './grid-layout';
import { ItemTile } from './item-tile';

type Props = {
  item: KnownItem;
  box: Box;
  top: number;
  height: number;
  /** The number of items. */
  count: number;
  media: LibraryMedia;
  /** Whether more than an outline would be visible. Once rendered, it stays. */
  shown: boolean;
  /** Whether the Tab key leads to it. */
  reached: boolean;
  selection: GridSelection | null;
  onOpen(): void;
  onFocus(): void;
};

/** A tile at its position. Until it may be visible, it's an outline, which takes a tenth of the work. */
export function GridCell({ item, box, top, height, count, shown, reached, selection, ...tile }: Props) {
  const text = useText();
  const seen = useRef(false);
  seen.current ||= shown || reached;
  const selected = selection?.selected.has(item.id) ?? false;
  return (
    <li
      class={selected ? 'grid-place grid-picked' : 'grid-place'}
      aria-setsize={count}
      aria-posinset={box.index + 1}
      style={`inset-block-start:${top}px;inset-inline-start:${box.start}px;width:${box.width}px;height:${height}px`}
    >
      {seen.current ? <ItemTile item={item} reached={reached} {...tile} /> : <span class="tile" />}
      {selection !== null && seen.current && (
        <input
          type="checkbox"
          class="grid-pick"
          checked={selected}
          aria-label={text.t('picked.pick', { name: accessibleName(item, text) })}
          tabIndex={reached ? 0 : -1}
          onClick={(event) => selection.onPick(item, event.shiftKey)}
        />
      )}
    </li>
  );
}
