import { useState } from 'preact/hooks';
import type { GridSelection } from '../components/library/library-state';
import type { SelectionBar } from '../components/selection/selection-bar';
import type { KnownItem } from '../lib/library-index/library-card';
import type { LibraryScan } from './library-scan/use-library-scan';

type Selection = { selection: GridSelection; bar: Parameters<typeof SelectionBar>[0] };

/**
 * The selected items of a scan. Items that the filter hides stay selected. A few are saved at once as one ZIP; a larger
 * selection goes to `exportItems`.
 */
export function useSelection(
  scan: LibraryScan,
  items: readonly KnownItem[],
  exportItems: (ids: string[]) => boolean,
): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  const between = (from: string, to: string): string[] => {
    const [first = -1, second = -1] = [from, to]
      .map((id) => items.findIndex((item) => item.id === id))
      .sort((a, b) => a - b);
    return first < 0 ? [to] : items.slice(first, second + 1).map(({ id }) => id);
  };

  const ids = [...selected];
  const sizes = ids.map((id) => scan.row(id)?.item.links[0]?.bytes ?? null).filter((size) => size !== null);
  return {
    selection: {
      selected,
      onPick({ id }, range) {
        const next = new Set(selected);
        const wanted = !selected.has(id);
        for (const each of range && last !== null ? between(last, id) : [id]) {
          if (wanted) next.add(each);
          else next.delete(each);
        }
        setLast(id);
        setSelected(next);
      },
    },
    bar: {
      count: ids.length,
      bytes: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
      shown: items.length,
      onSave: () => scan.saveNow(ids, exportItems),
      onAll: () => setSelected(new Set([...selected, ...items.map(({ id }) => id)])),
      onNone: () => setSelected(new Set()),
    },
  };
}
