import { useEffect, useId, useRef } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { hasNoModifier, isRtl, moveAlong } from '../grid/arrow-keys';
import { IconButton } from '../shared/buttons/icon-button';
import { useText } from '../shared/text-context';
import { ItemDetails } from './item-details';
import { accessibleName } from './item-text';
import { ItemVariants } from './item-variants';
import type { LibraryActions, LibraryMedia } from './library-state';
import { MediaViewer } from './media-viewer';

type Props = {
  item: KnownItem;
  /** The items it belongs to, in order. It may not be among them, as a variant that the filter hides. */
  items: readonly KnownItem[];
  media: LibraryMedia;
  actions: Pick<LibraryActions, 'open' | 'close'>;
};

/** Whether the element uses the keys itself, such as to seek in a video. */
function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('video, input, select, textarea');
}

/**
 * A large view of one item with everything known about it. Arrow keys, Home and End lead to the others, and Escape
 * returns to the grid.
 */
export function ItemViewer({ item, items, media, actions }: Props) {
  const text = useText();
  const { t } = text;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const at = items.indexOf(item);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => dialog.current?.scrollTo(0, 0), [item]);

  const goTo = (index: number) => {
    const next = items[index];
    if (next !== undefined) actions.open(next);
  };

  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-labelledby={title}
      onClose={actions.close}
      onKeyDown={(event) => {
        if (!hasNoModifier(event) || hasOwnKeys(event.target)) return;
        const to = moveAlong(event.key, at, items.length, isRtl(event.currentTarget));
        if (to === null) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      <div class="viewer-bar">
        <p class="viewer-place" aria-live="polite">
          {at >= 0 && t('viewer.place', { at: at + 1, total: items.length })}
          <span class="unseen"> {accessibleName(item, text)}</span>
        </p>
        <IconButton
          icon="back"
          name={t('viewer.previous')}
          disabled={at === 0}
          onClick={() => goTo(Math.max(0, at - 1))}
        />
        <IconButton
          icon="forward"
          name={t('viewer.next')}
          disabled={at === items.length - 1}
          onClick={() => goTo(at + 1)}
        />
        <IconButton icon="close" name={t('viewer.close')} onClick={() => dialog.current?.close()} />
      </div>
      <MediaViewer key={item.id} item={item} media={media} />
      <div class="viewer-side">
        <ItemDetails item={item} media={media} titleId={title}>
          <ItemVariants item={item} media={media} onOpen={actions.open} />
        </ItemDetails>
      </div>
    </dialog>
  );
}
