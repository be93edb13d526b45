import { runTaskGroup } from '../../async/task-group';
import type { Account } from '../../model/item';
import type { ItemRow } from '../../model/ports';
import { type DownloadItemDeps, downloadItem, type Outcome } from './download-item';

const inParallel = 6;

/**
 * Fetches a few items into memory, in parallel, and reports each one as it ends. The caller must discard all of them.
 * Throws what concerns all of them, with nothing held.
 */
export async function fetchBatch(
  rows: readonly ItemRow[],
  account: Account,
  deps: DownloadItemDeps,
  onEnd: (row: ItemRow, outcome: Outcome) => void,
  outer: AbortSignal,
): Promise<{ row: ItemRow; outcome: Outcome }[]> {
  const waiting = rows.values();
  const ended: { row: ItemRow; outcome: Outcome }[] = [];

  const fetchOn = async (signal: AbortSignal) => {
    for (const row of waiting) {
      const outcome = await downloadItem(row, account, deps, async () => {}, signal);
      ended.push({ row, outcome });
      onEnd(row, outcome);
    }
  };
  try {
    await runTaskGroup(
      outer,
      Array.from({ length: inParallel }, () => fetchOn),
    );
    return ended;
  } catch (error) {
    await discardAll(ended);
    throw error;
  }
}

/** Frees all media. */
export async function discardAll(ended: readonly { outcome: Outcome }[]): Promise<void> {
  for (const { outcome } of ended) if ('media' in outcome) await outcome.media.discard();
}
