import { createSerialQueue } from '../../async/serial-queue';
import type { HistoryStore, JobItems, JobRecords, LocatedRow } from '../../model/ports';
import type { Database } from '../database';
import { ofJob } from '../job-queries';
import { journalRows } from '../journal/journal-reader';
import type { SavedIndexes } from '../journal/saved-index';
import { readItem } from '../read-rows';
import { history, transact, work } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { readPastItems, rememberItems } from './item-history';

/** Items of a part per transaction. A transaction per item would cost more than the item. */
const batchSize = 200;

/** What is remembered after a job has ended. */
export function createHistoryStore(
  database: Database,
  savedIndex: SavedIndexes,
  { get, itemBatches }: Pick<JobRecords, 'get'> & Pick<JobItems, 'itemBatches'>,
): HistoryStore {
  const inTurn = createSerialQueue();
  async function* partBatches(job: string, part: number): AsyncGenerator<LocatedRow[]> {
    const { current } = await savedIndex.of(job);
    const ids: string[] = [];
    for await (const { saved } of journalRows(database, job, part)) ids.push(...saved.map(({ id }) => id));
    ids.sort();
    for (let at = 0; at < ids.length; at += batchSize) {
      const { store } = database.transaction('items');
      const rows = await Promise.all(ids.slice(at, at + batchSize).map((id) => store.get([job, id])));
      yield rows.filter((row) => row !== undefined).map((row) => ({ ...current(readItem(row)), part }));
    }
  }
  const rememberPart = async (job: string, part: number, signal?: AbortSignal) =>
    rememberItems(database, await get(job), partBatches(job, part), signal);
  const finalize = async (id: string, signal?: AbortSignal) => {
    await rememberItems(database, await get(id), itemBatches(id), signal);
    await transact(database, 'work', async (tx) => {
      for (const name of work) await tx.objectStore(name).delete(ofJob(id));
    });
    savedIndex.forget(id);
  };
  return {
    pastItems: (run) => readPastItems(database, run),
    knownOutcomes(account, found) {
      const tx = database.transaction(['past', 'savedElsewhere']);
      return lookUpOutcomes(
        { past: tx.objectStore('past'), savedElsewhere: tx.objectStore('savedElsewhere') },
        account,
        found,
      );
    },
    rememberPart: ({ job, number }, signal) => inTurn(() => rememberPart(job, number, signal), signal),
    finalizeJob: (id, signal) => inTurn(() => finalize(id, signal), signal),
    // Queued after pending writes, which would otherwise survive.
    forget: () =>
      inTurn(() =>
        transact(database, 'all', async (tx) => {
          await Promise.all(history.map((name) => tx.objectStore(name).clear()));
        }),
      ),
  };
}
