import type { KnownItem } from '../../lib/library-index/library-card';
import { ItemTile } from '../grid/item-tile';
import { useText } from '../shared/text-context';
import type { LibraryMedia } from './library-state';

type Props = { item: KnownItem; media: LibraryMedia; onOpen(item: KnownItem): void };

/** All generations of the same task, including the item. Hidden if it's the only one. */
export function ItemVariants({ item, media, onOpen }: Props) {
  const { t } = useText();
  const variants = media.variants(item);
  if (variants.length < 2) return null;
  return (
    <section class="variants">
      <h3>{t('viewer.variants', { count: variants.length })}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ul role="list">
        {variants.map((variant) => (
          <li key={variant.id} aria-current={variant.id === item.id}>
            <ItemTile item={variant} media={media} reached onOpen={() => onOpen(variant)} onFocus={() => {}} />
          </li>
        ))}
      </ul>
    </section>
  );
}
