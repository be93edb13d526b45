import type { Archive } from '../../model/archive';
import type { ItemRow, JobStore } from '../../model/ports';

type QueueReaderDeps = {
  job: string;
  store: Pick<JobStore, 'pendingItems'>;
  /** Whether all lists are complete. */
  listed: () => boolean;
  /** Finds items that need no download, see `Archive.findExisting`. */
  findExisting: Archive['findExisting'];
  onSettled: () => void;
};

/** The pending items, best first. */
export type QueueReader = {
  /** The next item. Null if only items in flight and blocked ones are pending, see `isDrained`. */
  next(inFlight: ReadonlySet<string>, blocked: ReadonlySet<string>, signal: AbortSignal): Promise<ItemRow | null>;
  /** Whether the last read found only blocked items, after all lists were complete. */
  isDrained(): boolean;
};

/** Reads `readAhead` rows at once. One request per file would cost more than a small file. */
export function createQueueReader(
  { job, store, listed, findExisting, onSettled }: QueueReaderDeps,
  readAhead: number,
): QueueReader {
  let rows: ItemRow[] = [];
  let isDrained = false;

  const read = async (inFlight: ReadonlySet<string>, blocked: ReadonlySet<string>, signal: AbortSignal) => {
    for (;;) {
      const wasListed = listed();
      const known = new Set([...inFlight, ...blocked]);
      const pending = await store.pendingItems(job, readAhead + known.size);
      // Items that were settled or journaled during the request may still be in the result.
      const fresh = pending.filter(({ id }) => !known.has(id));
      const existing = await findExisting(fresh, signal);
      rows = fresh.filter(({ id }) => !existing.has(id));
      isDrained = existing.size === 0 && wasListed && pending.every(({ id }) => blocked.has(id));
      if (existing.size === 0) return;
      onSettled();
      if (rows.length > 0) return;
    }
  };

  return {
    async next(inFlight, blocked, signal) {
      if (rows.length === 0) await read(inFlight, blocked, signal);
      return rows.shift() ?? null;
    },
    isDrained: () => isDrained,
  };
}
