/** The download order of a job's pending items: lowest rank first, then by id. */
export type PendingOrder = {
  /** Adds an item, or changes its rank. */
  add(id: string, rank: number): void;
  remove(id: string): void;
  clear(): void;
  /** The ids of the first `limit` items that `isDone` is false for. */
  first(limit: number, isDone: (id: string) => boolean): string[];
};

type Entry = { id: string; rank: number };

const inOrder = (a: Entry, b: Entry): number => a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * Keeps the order in memory, about 100 bytes per item. In the database, an entry would be written and deleted once per
 * item, which costs more than a small file.
 */
export function createPendingOrder(): PendingOrder {
  const ranks = new Map<string, number>();
  /** Sorted up to the last addition. May have entries whose item was removed, or has another rank since. */
  let entries: Entry[] = [];
  let isSorted = true;
  const sort = () => {
    const isLatest = ({ id, rank }: Entry) => ranks.get(id) === rank;
    const isFirst = ({ id }: Entry, at: number, all: Entry[]) => all[at - 1]?.id !== id;
    entries = entries.sort(inOrder).filter(isLatest).filter(isFirst);
    isSorted = true;
  };
  return {
    add(id, rank) {
      ranks.set(id, rank);
      entries.push({ id, rank });
      isSorted = false;
    },
    remove: (id) => void ranks.delete(id),
    clear() {
      ranks.clear();
      entries = [];
    },
    first(limit, isDone) {
      if (!isSorted) sort();
      const isOut = ({ id }: Entry) => !ranks.has(id) || isDone(id);
      const start = entries.findIndex((entry) => !isOut(entry));
      // If the part of a done item is lost, the item is added again.
      entries = start === -1 ? [] : entries.slice(start);
      const found: string[] = [];
      for (const entry of entries) {
        if (found.length >= limit) break;
        if (!isOut(entry)) found.push(entry.id);
      }
      return found;
    },
  };
}
