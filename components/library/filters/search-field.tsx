import type { Filter } from '../../../lib/library-index/item-filter';
import { Icon } from '../../shared/icon';
import { useText } from '../../shared/text-context';
import { without } from './filter-change';

/** Searches titles, prompts and captions as the user types. */
export function SearchField({ filter, onFilter }: { filter: Filter; onFilter(filter: Filter): void }) {
  const { t } = useText();
  return (
    <label class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        autocomplete="off"
        spellcheck={false}
        // While it's empty, it shows text in the page's language.
        dir={filter.text === undefined ? undefined : 'auto'}
        value={filter.text ?? ''}
        onInput={({ currentTarget: { value } }) =>
          onFilter(value === '' ? without(filter, 'text') : { ...filter, text: value })
        }
      />
    </label>
  );
}
