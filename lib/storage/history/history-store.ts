import type { HistoryStore, JobItems, JobRecords } from '../../model/ports';
import type { Database } from '../database';
import { ofJob } from '../job-queries';
import type { SavedIndexes } from '../journal/saved-index';
import { history, transact } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { readPastItems, rememberItems } from './item-history';

/** What stays known of items when their job has ended. */
export function createHistoryStore(
  database: Database,
  savedIndex: SavedIndexes,
  { get, itemBatches }: Pick<JobRecords, 'get'> & Pick<JobItems, 'itemBatches'>,
): HistoryStore {
  let finalizing: Promise<void> = Promise.resolve();
  const finalize = async (id: string, signal?: AbortSignal) => {
    await rememberItems(database, await get(id), itemBatches(id), signal);
    await transact(database, 'all', async (tx) => {
      for (const name of ['items', 'queue', 'records', 'journal', 'selected', 'importFiles'] as const)
        await tx.objectStore(name).delete(ofJob(id));
    });
    savedIndex.forget(id);
  };
  return {
    pastItems: (run) => readPastItems(database, run),
    knownOutcomes(account, found) {
      const tx = database.transaction(['past', 'had']);
      return lookUpOutcomes({ past: tx.objectStore('past'), had: tx.objectStore('had') }, account, found);
    },
    finalizeJob(id, signal) {
      finalizing = finalize(id, signal);
      return finalizing;
    },
    async forget() {
      // Otherwise what is remembered after it would stay. If it fails, the run reports it.
      await finalizing.catch(() => undefined);
      await transact(database, 'all', (tx) => Promise.all(history.map((name) => tx.objectStore(name).clear())));
    },
  };
}
