import { useMemo, useState } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { failureText, useFileFailure } from '../library/file-failure';
import { accessibleName, missingReasonText, titleOf } from '../library/item-text';
import type { LibraryMedia } from '../library/library-state';
import { useRemoteFile } from '../library/use-remote-file';
import { Icon } from '../shared/icon';
import { useText } from '../shared/text-context';
import { prefersReducedMotion } from './prefers-reduced-motion';
import { TileVideo } from './tile-video';

type Props = {
  item: KnownItem;
  media: LibraryMedia;
  /** Whether the Tab key leads to it. */
  reached: boolean;
  onOpen(): void;
  onFocus(): void;
};

/** An item in the grid. A video plays silently while it's hovered or focused by keyboard. */
export function ItemTile({ item, media, reached, onOpen, onFocus }: Props) {
  const text = useText();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const { failure, onFailure } = useFileFailure(item, media);
  const name = useMemo(() => accessibleName(item, text), [item, text]);
  const title = titleOf(item);
  const remote = media.remote?.(item) ?? null;
  const small = useRemoteFile(remote?.picture, item.id);
  const url = remote === null ? media.url(item) : small;
  return (
    <button
      type="button"
      class="tile"
      tabIndex={reached ? 0 : -1}
      data-item={item.id}
      onClick={onOpen}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => {
        setFocused(true);
        onFocus();
      }}
      onBlur={() => setFocused(false)}
    >
      <span class="unseen">{name}</span>
      {url === undefined ? null : url === null || failure !== null ? (
        <NoPicture
          title={title}
          why={failure === null ? missingReasonText(item, text) : failureText(failure, item, media, text)}
        />
      ) : item.kind === 'video' && remote === null ? (
        <TileVideo url={url} playing={(pointed || focused) && !prefersReducedMotion()} onFailure={onFailure} />
      ) : (
        <img class="tile-picture" src={url} alt="" decoding="async" onError={() => onFailure('missing')} />
      )}
      {(pointed || focused) && url && failure === null && title !== null && (
        <span class="tile-words" aria-hidden="true">
          <span dir="auto">{title.slice(0, 200)}</span>
        </span>
      )}
      <span class="tile-signs" aria-hidden="true">
        {item.status === 'had' && <Icon name="had" />}
        {item.favorite && <Icon name="favorite" />}
        {item.kind === 'video' && item.durationSeconds !== null && (
          <span class="tile-length">{text.length(item.durationSeconds)}</span>
        )}
      </span>
    </button>
  );
}

function NoPicture({ title, why }: { title: string | null; why: string | null }) {
  return (
    <span class="tile-empty" aria-hidden="true">
      <Icon name="absent" />
      <span class="tile-why">{why}</span>
      {title !== null && (
        <span class="tile-title" dir="auto">
          {title.slice(0, 300)}
        </span>
      )}
    </span>
  );
}
