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
 * Keeps the order in memory. In the database, an entry would be written and deleted once per item, which costs more
 * than a small file.
 */
export function createPendingOrder(): PendingOrder {
  const latest = new Map<string, Entry>();
  /** Also has replaced and removed entries. */
  let entries: Entry[] = [];
  let isSorted = true;
  const isLatest = (entry: Entry) => latest.get(entry.id) === entry;
  return {
    add(id, rank) {
      const entry = { id, rank };
      latest.set(id, entry);
      entries.push(entry);
      isSorted = false;
    },
    remove: (id) => void latest.delete(id),
    clear() {
      latest.clear();
      entries = [];
    },
    first(limit, isDone) {
      if (!isSorted) entries = entries.filter(isLatest).sort(inOrder);
      isSorted = true;
      const isOut = (entry: Entry) => !isLatest(entry) || isDone(entry.id);
      const start = entries.findIndex((entry) => !isOut(entry));
      // If the part of a done item is lost, the item is added again. Without a copy, because this is called often.
      entries.splice(0, start === -1 ? entries.length : start);
      const found: string[] = [];
      for (const entry of entries) {
        if (found.length >= limit) break;
        if (!isOut(entry)) found.push(entry.id);
      }
      return found;
    },
  };
}
