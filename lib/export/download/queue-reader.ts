import type { Archive } from '../../model/archive';
import type { ItemRow, JobStore } from '../../model/ports';

export type QueueReaderDeps = {
  job: string;
  store: Pick<JobStore, 'pendingItems'>;
  /** Whether the lists are read to their end. */
  listed: () => boolean;
  /** Says which items need not be fetched, as `Archive.findExisting` does. */
  findExisting: Archive['findExisting'];
  onSettled: () => void;
};

/** The items that wait to be fetched, best first. */
export type QueueReader = {
  /** The next one. Null when none is pending now but those in flight and the blocked ones, see `isDrained`. */
  next(inFlight: ReadonlySet<string>, blocked: ReadonlySet<string>, signal: AbortSignal): Promise<ItemRow | null>;
  /** Whether nothing was pending but blocked items when the queue was read last, and no list had more to give before. */
  isDrained(): boolean;
};

/** Reads `readAhead` rows at once: asking for each file alone would cost more than the small ones themselves. */
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
      // Settled or journaled while the store was asked, an item still stands in the answer.
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
