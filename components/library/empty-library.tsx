import { Icon } from '../shared/icon';
import { useText } from '../shared/text-context';
import type { LibraryActions, LibraryState } from './library-state';

/** Shown instead of an empty grid: the reason, and what to do. */
export function EmptyLibrary({ state, actions }: { state: LibraryState; actions: LibraryActions }) {
  const { t } = useText();
  const { facets, loading, unread } = state;
  if (loading || unread) return null;
  return (
    <div class="empty">
      <Icon name={facets.total === 0 ? 'absent' : 'search'} />
      <p class="empty-what">{t(facets.total === 0 ? 'library.nothing' : 'library.no-match')}</p>
      {facets.total > 0 && (
        <>
          <p>{t('library.no-match-todo')}</p>
          <button type="button" class="button button-plain" onClick={actions.clearFilter}>
            {t('library.clear')}
          </button>
        </>
      )}
    </div>
  );
}
