import { useMemo, useState } from 'preact/hooks';
import type { LibraryItem } from '../../lib/archive/library';
import { useText } from '../text-context';
import { Icon } from './icon';
import { absenceOf, spokenName, titleOf } from './item-words';
import type { LibraryMedia } from './library-state';
import { TileVideo } from './tile-video';
import { useStill } from './use-still';

type Props = {
  item: LibraryItem;
  media: LibraryMedia;
  /** It is in sight, and not racing past. */
  shown: boolean;
  /** Whether the Tab key leads to it. */
  reached: boolean;
  onOpen(): void;
  onFocus(): void;
};

/** One item of the grid. A video plays, silently, while somebody points at it or has come to it by the keyboard. */
export function Tile({ item, media, shown, reached, onOpen, onFocus }: Props) {
  const text = useText();
  const still = useStill();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [missing, setMissing] = useState(false);
  const name = useMemo(() => spokenName(item, text), [item, text]);
  const title = titleOf(item);
  const url = media.url(item);
  const onMissing = () => {
    setMissing(true);
    media.onMissing(item);
  };
  return (
    <button
      type="button"
      class="tile"
      aria-label={name}
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
      {url === null || missing ? (
        <NoPicture title={title} why={url === null ? absenceOf(item, text) : media.whyMissing(item)} />
      ) : item.kind === 'video' ? (
        <TileVideo url={url} shown={shown} playing={(pointed || focused) && !still} onMissing={onMissing} />
      ) : (
        shown && <img class="tile-picture" src={url} alt="" decoding="async" onError={onMissing} />
      )}
      {(pointed || focused) && url !== null && !missing && title !== null && (
        <span class="tile-words">
          <span dir="auto">{title.slice(0, 200)}</span>
        </span>
      )}
      <span class="tile-signs">
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
    <span class="tile-empty">
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
