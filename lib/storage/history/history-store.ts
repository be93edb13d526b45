import { createSerialQueue } from '../../async/serial-queue';
import type { HistoryStore, JobRecords, LocatedRow } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndexes } from '../job-index';
import { deleteEndedJobs } from '../job-rows/delete-ended-jobs';
import { journalRows } from '../journal/journal-reader';
import { readItem } from '../read-rows';
import { rowsById } from '../rows-by-id';
import { history, transact } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { readPastItems, rememberItems } from './item-history';

/** Items of a part per transaction. A transaction per item would cost more than the item. */
const batchSize = 200;

/** What is remembered after a job has ended. */
export function createHistoryStore(
  database: Database,
  indexes: JobIndexes,
  { get }: Pick<JobRecords, 'get'>,
): HistoryStore {
  const inTurn = createSerialQueue();
  async function* partBatches(job: string, part: number): AsyncGenerator<LocatedRow[]> {
    const { current, remembered } = await indexes.of(job);
    const ids: string[] = [];
    for await (const { saved } of journalRows(database, job, part)) ids.push(...saved.map(({ id }) => id));
    ids.sort();
    for (let at = 0; at < ids.length; at += batchSize) {
      const batch = ids.slice(at, at + batchSize);
      // Before they are read, so that a later change counts.
      for (const id of batch) remembered.add(id);
      const { store } = database.transaction('items');
      const rows = await rowsById(store, job, batch);
      yield rows.map((row) => ({ ...current(readItem(row)), part }));
    }
  }
  /** The items that have changed since they were remembered. Most of a large job's haven't. */
  async function* changedBatches(job: string): AsyncGenerator<LocatedRow[]> {
    const { current, partOf, listed, remembered } = await indexes.of(job);
    const ids = [...listed.keys()].sort();
    for (let at = 0; at < ids.length; at += batchSize) {
      const changed = ids.slice(at, at + batchSize).filter((id) => !remembered.has(id));
      const { store } = database.transaction('items');
      const rows = await rowsById(store, job, changed);
      if (rows.length > 0) yield rows.map((row) => ({ ...current(readItem(row)), part: partOf(row.id) }));
    }
  }
  const rememberPart = async (job: string, part: number, signal?: AbortSignal) => {
    const { remembered } = await indexes.of(job);
    try {
      await rememberItems(database, await get(job), partBatches(job, part), signal);
    } catch (error) {
      remembered.clear();
      throw error;
    }
  };
  const rememberJob = async (id: string, signal?: AbortSignal) =>
    rememberItems(database, await get(id), changedBatches(id), signal);
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
    rememberJob: (id, signal) => inTurn(() => rememberJob(id, signal), signal),
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
