import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ItemGrid } from '../grid/item-grid';
import { scrollBackTo } from '../grid/scroll-into-view';
import { useText } from '../shared/text-context';
import { useFocusRestore } from '../shared/use-focus-restore';
import { EmptyLibrary } from './empty-library';
import { FilterPanel } from './filters/filter-panel';
import { ItemCounts } from './item-counts';
import { ItemViewer } from './item-viewer';
import type { GridSelection, LibraryActions, LibraryMedia, LibraryState } from './library-state';
import { LibraryToolbar } from './library-toolbar';

type Props = {
  /** Whose library it is; the site's text. */
  owner: string | null;
  state: LibraryState;
  actions: LibraryActions;
  media: LibraryMedia;
  selection?: GridSelection | null;
  /** Links to other pages. */
  links?: ComponentChildren;
  /** Content below the items. */
  foot?: ComponentChildren;
  /** Messages above the items. */
  children?: ComponentChildren;
};

/** Everything known, to search, filter and view. Styled by `library-view.css`. */
export function LibraryView({ owner, state, actions: given, media, selection = null, links, foot, children }: Props) {
  const text = useText();
  const place = useFocusRestore<HTMLDivElement>();
  const [choosing, setChoosing] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  /** A new search or filter shows its first result, wherever the page was scrolled to. */
  const retry =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...values: Given) => {
      scrollBackTo(results.current);
      act(...values);
    };
  const actions = {
    ...given,
    setFilter: retry(given.setFilter),
    clearFilter: retry(() => {
      given.clearFilter();
      // The button that was clicked disappears, so the focus moves to the results.
      results.current?.focus({ preventScroll: true });
    }),
    setOrder: retry(given.setOrder),
  };
  const { items, times, open } = state;
  return (
    <div ref={place} class="library" lang={text.language}>
      <LibraryToolbar
        owner={owner}
        state={state}
        actions={actions}
        links={links}
        choosing={choosing}
        onChoose={() => setChoosing(!choosing)}
      />
      <main class={times === null ? 'library-body library-untitled' : 'library-body'}>
        {choosing && <FilterPanel state={state} actions={actions} />}
        {children}
        <ItemCounts state={state} actions={actions} place={results} />
        {items.length === 0 ? (
          <EmptyLibrary state={state} actions={actions} />
        ) : (
          <ItemGrid
            items={items}
            media={media}
            times={times}
            viewed={open}
            selection={selection}
            onOpen={actions.open}
          />
        )}
        {foot}
      </main>
      {open !== null && <ItemViewer item={open} items={items} media={media} actions={actions} />}
    </div>
  );
}
