import type { ComponentChildren } from 'preact';
import { Mark } from '../mark';
import { useText } from '../text-context';
import { Icon } from './icon';
import type { LibraryActions, LibraryState } from './library-state';
import { OrderField } from './order-field';
import { SearchField } from './search-field';

type Props = {
  owner: string | null;
  state: LibraryState;
  actions: LibraryActions;
  links: ComponentChildren;
  choosing: boolean;
  onChoose(): void;
};

/** What stays at the top of the page: whose library it is, the search, the way to the filters, the order. */
export function Toolbar({ owner, state, actions, links, choosing, onChoose }: Props) {
  const { t } = useText();
  return (
    <header class="toolbar">
      <div class="toolbar-name">
        <Mark />
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
      <OrderField order={state.order} onOrder={actions.setOrder} />
    </header>
  );
}
