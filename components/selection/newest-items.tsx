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

/** What is shown of a library to choose from: the newest of all, or of what matches. */
export type Newest = {
  items: readonly KnownItem[];
  /** How many there are in all. */
  total: number;
  filter: Filter;
  /** More items are on their way. */
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

/** The newest items of a library, to find by words and to save a few of them. Its style is `newest-items.css`. */
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
        // There is no room here to look at one: a click on it is as good as one on its box.
        onOpen={(item) => selection.onPick(item, false)}
      />
      {bar.count > 0 && <SelectionBar {...bar} onAll={null} />}
      <TrustedButton look="button-quiet" onPress={onAll}>
        {text.t('newest.show-all')}
      </TrustedButton>
    </section>
  );
}
