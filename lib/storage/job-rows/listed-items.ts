import type { PageRow } from './page-rows';
import { createPendingOrder, type PendingOrder } from './pending-order';

/** What the pages say about a job's items. */
export type ListedItems = {
  /**
   * Ids of all items that have a row, each with the numbers of the rows with its records. Looking up a new item in vain
   * costs half as much as storing it.
   */
  listed: ReadonlyMap<string, readonly number[]>;
  /** Pending items, and some that have been saved or have failed since. */
  pending: PendingOrder;
  /** The numbers of the next rows of `pages` and `siteRecords`. */
  next: Readonly<{ page: number; recordRow: number }>;
  addPage(row: PageRow): void;
};

export function createListedItems(): ListedItems {
  const listed = new Map<string, readonly number[]>();
  const pending = createPendingOrder();
  const next = { page: 0, recordRow: 0 };
  return {
    listed,
    pending,
    next,
    addPage({ page, items }) {
      next.page = page + 1;
      for (const { id, rank, recordRows } of items) {
        next.recordRow = Math.max(next.recordRow, ...recordRows.map((row) => row + 1));
        listed.set(id, [...(listed.get(id) ?? []), ...recordRows]);
        if (rank === null) pending.remove(id);
        else pending.add(id, rank);
      }
    },
  };
}
