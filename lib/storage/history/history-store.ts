import { createSerialQueue } from '../../async/serial-queue';
import type { HistoryStore, JobItems, JobRecords } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndexes } from '../job-index';
import { deleteEndedJobs } from '../job-rows/delete-ended-jobs';
import { history, transact } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { findPastItems, rememberItems } from './item-history';

/** What is remembered after a job has ended. */
export function createHistoryStore(
  database: Database,
  indexes: JobIndexes,
  { get, itemBatches }: Pick<JobRecords, 'get'> & Pick<JobItems, 'itemBatches'>,
): HistoryStore {
  const inTurn = createSerialQueue();
  return {
    pastItems: (run) => findPastItems(database, run),
    knownOutcomes(account, found) {
      const tx = database.transaction(['past', 'savedElsewhere']);
      return lookUpOutcomes(
        { past: tx.objectStore('past'), savedElsewhere: tx.objectStore('savedElsewhere') },
        account,
        found,
      );
    },
    rememberJob: (id, signal) =>
      inTurn(async () => rememberItems(database, await get(id), itemBatches(id), signal), signal),
    deleteEndedJobs: () =>
      inTurn(async () => {
        for (const id of await deleteEndedJobs(database)) indexes.forget(id);
      }),
    // Queued after pending writes, which would otherwise survive.
    forget: () =>
      inTurn(() =>
        transact(database, 'all', async (tx) => {
          await Promise.all(history.map((name) => tx.objectStore(name).clear()));
        }),
      ),
  };
}
