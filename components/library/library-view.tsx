import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Grid } from '../grid/item-grid';
import { backTo } from '../grid/scroll-into-view';
import { useText } from '../shared/text-context';
import { useHeldFocus } from '../shared/use-focus-restore';
import { Empty } from './empty-library';
import { FilterPanel } from './filters/filter-panel';
import { Counts } from './item-counts';
import { Viewer } from './item-viewer';
import type { GridPicking, LibraryActions, LibraryMedia, LibraryState } from './library-state';
import { Toolbar } from './library-toolbar';

type Props = {
  /** Whose library it is; the site's text. */
  owner: string | null;
  state: LibraryState;
  actions: LibraryActions;
  media: LibraryMedia;
  picking?: GridPicking | null;
  /** Ways to what else there is. */
  links?: ComponentChildren;
  /** What stands below the items. */
  foot?: ComponentChildren;
  /** What must be said before the items. */
  children?: ComponentChildren;
};

/** All that is known, to search, filter and look at. Its style is `library.css`. */
export function Library({ owner, state, actions: given, media, picking = null, links, foot, children }: Props) {
  const text = useText();
  const place = useHeldFocus<HTMLDivElement>();
  const [choosing, setChoosing] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  /** What is asked anew is answered from the first item on, wherever the page has been scrolled to. */
  const anew =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...values: Given) => {
      backTo(results.current);
      act(...values);
    };
  const actions = {
    ...given,
    setFilter: anew(given.setFilter),
    clearFilter: anew(() => {
      given.clearFilter();
      // The button that was pressed goes. What is found now is what a person wants to know.
      results.current?.focus({ preventScroll: true });
    }),
    setOrder: anew(given.setOrder),
  };
  const { items, times, open } = state;
  return (
    <div ref={place} class="library" lang={text.language}>
      <Toolbar
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
        <Counts state={state} actions={actions} place={results} />
        {items.length === 0 ? (
          <Empty state={state} actions={actions} />
        ) : (
          <Grid items={items} media={media} times={times} viewed={open} picking={picking} onOpen={actions.open} />
        )}
        {foot}
      </main>
      {open !== null && <Viewer item={open} items={items} media={media} actions={actions} />}
    </div>
  );
}
