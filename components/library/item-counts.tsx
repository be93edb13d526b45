import type { RefObject } from 'preact';
import type { Text } from '../../lib/i18n/create-text';
import { useText } from '../shared/text-context';
import type { LibraryActions, LibraryState } from './library-state';

type Props = { state: LibraryState; actions: LibraryActions; place: RefObject<HTMLDivElement | null> };

function words({ items, facets, filtered, loading, unread }: LibraryState, { t }: Text): string {
  const values = { shown: items.length, total: facets.total, rest: facets.total - items.length };
  if (unread) return '';
  if (loading) return t('library.loading', values);
  if (values.rest === 0) return t('library.all', values);
  return t(filtered ? 'library.some' : 'library.kept', values);
}

/** The number of items that match the filter, announced when it changes. */
export function ItemCounts({ state, actions, place }: Props) {
  const text = useText();
  return (
    <div class="counts" ref={place} tabIndex={-1}>
      <p role="status">{words(state, text)}</p>
      {state.filtered && state.items.length > 0 && (
        <button type="button" class="button button-quiet" onClick={actions.clearFilter}>
          {text.t('library.clear')}
        </button>
      )}
    </div>
  );
}
