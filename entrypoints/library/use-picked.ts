import { useState } from 'preact/hooks';
import type { GridPicking } from '../../components/library/library-state';
import type { KnownItem } from '../../lib/catalogue/card';

/** Items that are picked among those the filter leaves; what it hides stays picked. */
export function usePicked(items: readonly KnownItem[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  const between = (from: string, to: string): string[] => {
    const [first = -1, second = -1] = [from, to]
      .map((id) => items.findIndex((item) => item.id === id))
      .sort((a, b) => a - b);
    return first < 0 ? [to] : items.slice(first, second + 1).map(({ id }) => id);
  };

  const picking: GridPicking = {
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
  };
  return {
    picking,
    pickAll: () => setPicked(new Set([...picked, ...items.map(({ id }) => id)])),
    pickNone: () => setPicked(new Set()),
  };
}
