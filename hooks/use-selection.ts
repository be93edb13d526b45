import { useState } from 'preact/hooks';
import type { GridPicking } from '../components/library/library-state';
import type { PickedBar } from '../components/selection/selection-bar';
import type { KnownItem } from '../lib/library-index/library-card';
import type { Look } from './use-library-scan';

type Picked = { picking: GridPicking; bar: Parameters<typeof PickedBar>[0] };

/**
 * Items of a look that are picked among those the filter leaves; what it hides stays picked. A few are saved at once as one ZIP; what is
 * too much for that goes to `exportItems`.
 */
export function usePicked(look: Look, items: readonly KnownItem[], exportItems: (ids: string[]) => boolean): Picked {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  const between = (from: string, to: string): string[] => {
    const [first = -1, second = -1] = [from, to]
      .map((id) => items.findIndex((item) => item.id === id))
      .sort((a, b) => a - b);
    return first < 0 ? [to] : items.slice(first, second + 1).map(({ id }) => id);
  };

  const ids = [...picked];
  const sizes = ids.map((id) => look.row(id)?.item.links[0]?.bytes ?? null).filter((size) => size !== null);
  return {
    picking: {
      picked,
      onPick({ id }, range) {
        const next = new Set(picked);
        const wanted = !picked.has(id);
        for (const each of range && last !== null ? between(last, id) : [id]) {
          if (wanted) next.add(each);
          else next.delete(each);
        }
        setLast(id);
        setPicked(next);
      },
    },
    bar: {
      count: ids.length,
      bytes: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
      shown: items.length,
      onSave: () => look.saveNow(ids, exportItems),
      onAll: () => setPicked(new Set([...picked, ...items.map(({ id }) => id)])),
      onNone: () => setPicked(new Set()),
    },
  };
}
