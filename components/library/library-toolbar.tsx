import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/icon';
import { LogoMark } from '../shared/logo-mark';
import { useText } from '../shared/text-context';
import { SearchField } from './filters/search-field';
import { SortField } from './filters/sort-field';
import type { LibraryActions, LibraryState } from './library-state';

type Props = {
  owner: string | null;
  state: LibraryState;
  actions: LibraryActions;
  links: ComponentChildren;
  choosing: boolean;
  onChoose(): void;
};

/** The sticky top of the page: whose library it is, the search, the filters button, the sort order. */
export function LibraryToolbar({ owner, state, actions, links, choosing, onChoose }: Props) {
  const { t } = useText();
  return (
    <header class="toolbar">
      <div class="toolbar-name">
        <LogoMark />
        <h1>
          {t('library.title')} {owner !== null && <bdi>{owner}</bdi>}
        </h1>
        {links}
      </div>
      <SearchField filter={state.filter} onFilter={actions.setFilter} />
      <button
        type="button"
        class="button button-plain toolbar-filters"
        aria-expanded={choosing}
        aria-controls="library-filters"
        onClick={onChoose}
      >
        <Icon name="filter" />
        {t('library.filters')}
      </button>
      <SortField order={state.order} onOrder={actions.setOrder} />
    </header>
  );
}
