import { createSerialQueue } from '../../async/serial-queue';
import type { HistoryStore, JobItems, JobRecords, LocatedRow } from '../../model/ports';
import type { Database } from '../database';
import { ofJob } from '../job-queries';
import { journalRows } from '../journal/journal-reader';
import type { SavedIndexes } from '../journal/saved-index';
import { history, transact } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { readPastItems, rememberItems } from './item-history';

/** What stays known of items when their job has ended. */
export function createHistoryStore(
  database: Database,
  savedIndex: SavedIndexes,
  { get, item, itemBatches }: Pick<JobRecords, 'get'> & Pick<JobItems, 'item' | 'itemBatches'>,
): HistoryStore {
  const inTurn = createSerialQueue();
  async function* partBatches(job: string, part: number): AsyncGenerator<LocatedRow[]> {
    for await (const { saved } of journalRows(database, job, part)) {
      const rows = await Promise.all(saved.map(({ id }) => item(job, id)));
      const located = rows.filter((row) => row !== null).map((row) => ({ ...row, part }));
      yield located.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
  }
  const rememberPart = async (job: string, part: number, signal?: AbortSignal) =>
    rememberItems(database, await get(job), partBatches(job, part), signal);
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
    rememberPart: ({ job, number }, signal) => inTurn(() => rememberPart(job, number, signal)),
    finalizeJob: (id, signal) => inTurn(() => finalize(id, signal)),
    // Behind what is being remembered: otherwise that would stay.
    forget: () =>
      inTurn(() =>
        transact(database, 'all', async (tx) => {
          await Promise.all(history.map((name) => tx.objectStore(name).clear()));
        }),
      ),
  };
}
