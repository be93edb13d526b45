import { useText } from '../text-context';
import type { LibraryActions, LibraryState } from './library-state';

/** How many items the filter leaves; said aloud when it changes. */
export function Counts({ state, actions }: { state: LibraryState; actions: LibraryActions }) {
  const { t } = useText();
  const { items, facets, filtered, loading } = state;
  const values = { shown: items.length, total: facets.total };
  return (
    <div class="counts">
      <p role="status">
        {loading
          ? t('library.loading', values)
          : t(items.length === facets.total ? 'library.all' : 'library.some', values)}
      </p>
      {filtered && (
        <button type="button" class="button button-quiet" onClick={actions.clearFilter}>
          {t('library.clear')}
        </button>
      )}
    </div>
  );
}
