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
  /** Ways to what else there is. */
  links?: ComponentChildren;
  /** What stands below the items. */
  foot?: ComponentChildren;
  /** What must be said before the items. */
  children?: ComponentChildren;
};

/** All that is known, to search, filter and look at. Its style is `library-view.css`. */
export function LibraryView({ owner, state, actions: given, media, selection = null, links, foot, children }: Props) {
  const text = useText();
  const place = useFocusRestore<HTMLDivElement>();
  const [choosing, setChoosing] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  /** What is asked anew is answered from the first item on, wherever the page has been scrolled to. */
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
      // The button that was pressed goes. What is found now is what a person wants to know.
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
