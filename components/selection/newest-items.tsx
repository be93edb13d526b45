import type { ComponentProps } from 'preact';
import type { Text } from '../../lib/i18n/create-text';
import type { Filter } from '../../lib/library-index/item-filter';
import type { KnownItem } from '../../lib/library-index/library-card';
import { ItemGrid } from '../grid/item-grid';
import { SearchField } from '../library/filters/search-field';
import type { GridSelection, LibraryMedia } from '../library/library-state';
import { ScanStatus } from '../library/scan-status';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';
import { SelectionBar } from './selection-bar';

/** The items to choose from: the newest of all, or of those that match. */
export type Newest = {
  items: readonly KnownItem[];
  /** The total number of items. */
  total: number;
  filter: Filter;
  /** More items are being loaded. */
  loading: boolean;
};

type Props = {
  newest: Newest;
  onFilter(filter: Filter): void;
  media: LibraryMedia;
  selection: GridSelection;
  bar: ComponentProps<typeof SelectionBar>;
  note: ComponentProps<typeof ScanStatus>;
  onAll(): void;
};

function words({ items, total, filter, loading }: Newest, { t }: Text): string {
  const matching = filter.text !== undefined;
  if (items.length === 0 && matching) return t(loading ? 'newest.no-match-yet' : 'newest.no-match');
  if (loading && !matching) return t('newest.reading');
  if (items.length === 0) return t('newest.nothing');
  if (items.length < total) return t('newest.shown', { shown: items.length, total });
  return t('library.all', { total });
}

/** The newest items of a library, to search and to save a few of them. Styled by `newest-items.css`. */
export function NewestItems({ newest, onFilter, media, selection, bar, note, onAll }: Props) {
  const text = useText();
  const isEmpty = newest.items.length === 0 && newest.filter.text === undefined;
  return (
    <section class="newest" aria-label={text.t('newest.title')}>
      {!isEmpty && <SearchField filter={newest.filter} onFilter={onFilter} />}
      {note.failure === null && (
        <p class="newest-count" aria-live="polite">
          {words(newest, text)}
        </p>
      )}
      <ScanStatus {...note} />
      <ItemGrid
        items={newest.items}
        media={media}
        times={null}
        viewed={null}
        selection={selection}
        // There's no room for a viewer, so a click on an item selects it.
        onOpen={(item) => selection.onPick(item, false)}
      />
      {bar.count > 0 && <SelectionBar {...bar} onAll={null} />}
      <TrustedButton look="button-quiet" onPress={onAll}>
        {text.t('newest.show-all')}
      </TrustedButton>
    </section>
  );
}
