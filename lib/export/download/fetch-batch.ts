import { runTaskGroup } from '../../async/task-group';
import type { ArchiveContent } from '../../model/archive';
import type { Account } from '../../model/item';
import type { ItemRow } from '../../model/ports';
import { type DownloadItemDeps, downloadItem } from './download-item';

/** The downloaded items, and the failed ones with their reasons. */
export type Batch = { contents: ArchiveContent[]; failed: ItemRow[] };

const inParallel = 6;

/**
 * Downloads a few items into memory, in parallel. `onEnd` gets the bytes of each as it ends, and may throw. The caller
 * must discard the batch. Throws what concerns all of them, with nothing held.
 */
export async function fetchBatch(
  rows: readonly ItemRow[],
  account: Account,
  deps: DownloadItemDeps,
  onEnd: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Batch> {
  const waiting = rows.values();
  const batch: Batch = { contents: [], failed: [] };
  const fetchOn = async (either: AbortSignal) => {
    for (const row of waiting) {
      const outcome = await downloadItem(row, account, deps, async () => {}, either);
      if ('media' in outcome) batch.contents.push({ row, ...outcome });
      else batch.failed.push({ ...row, status: 'failed', reason: outcome.reason });
      onEnd('media' in outcome ? outcome.media.bytes : 0);
    }
  };
  try {
    await runTaskGroup(signal, Array<typeof fetchOn>(inParallel).fill(fetchOn));
    return batch;
  } catch (error) {
    await discardBatch(batch);
    throw error;
  }
}

/** Frees all media. */
export async function discardBatch({ contents }: Batch): Promise<void> {
  for (const { media } of contents) await media.discard();
}
