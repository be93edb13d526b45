import { useMemo, useState } from 'preact/hooks';
import type { LibraryActions, LibraryState } from '../components/library/library-state';
import type { Filter } from '../lib/library-index/item-filter';
import type { KnownItems } from '../lib/library-index/known-items';
import type { KnownItem } from '../lib/library-index/library-card';
import type { Order } from '../lib/library-index/sort-order';

/** The initial filter: saved items, newest first. If there are none, everything. */
const firstFilter = (saved: number): Filter => (saved > 0 ? { statuses: ['saved'] } : {});

/**
 * The user's filter and order, and the resulting items. `version` changes whenever items are added. The same in the
 * extension and in the gallery.
 */
export function useLibraryView(
  known: KnownItems<KnownItem>,
  version: number,
): { state: Omit<LibraryState, 'loading'>; actions: LibraryActions } {
  const [chosen, setFilter] = useState<Filter | null>(null);
  const [order, setOrder] = useState<Order>('newest');
  const [opened, setOpened] = useState<string | null>(null);

  const first = firstFilter(known.facets.statuses.get('saved') ?? 0);
  const filter = chosen ?? first;
  const requested = JSON.stringify(filter);
  const found = useMemo(() => {
    const byTime = order === 'newest' || order === 'oldest';
    return { items: known.ask(filter, order), times: byTime ? known.times(order) : null };
  }, [known, version, requested, order]);
  return {
    state: {
      ...found,
      filter,
      order,
      facets: known.facets,
      filtered: requested !== JSON.stringify(first),
      open: opened === null ? null : known.get(opened),
    },
    actions: {
      setFilter,
      setOrder,
      clearFilter: () => setFilter(null),
      open: ({ id }) => setOpened(id),
      close: () => setOpened(null),
    },
  };
}
