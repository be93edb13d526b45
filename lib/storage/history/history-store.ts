import { createSerialQueue } from '../../async/serial-queue';
import type { Job } from '../../model/job';
import type { HistoryStore, JobRecords } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndexes } from '../job-index';
import { endedJobs } from '../job-queries';
import { deleteJobRows } from '../job-rows/delete-job-rows';
import { readJob } from '../read-rows';
import { history, jobIn, putJob, transact } from '../transactions';
import { lookUpOutcomes } from './already-saved-items';
import { findPastItems } from './item-history';
import { outcomesOf } from './job-outcomes';
import type { PastOutcomesCache } from './past-outcomes';
import { rememberItems } from './remember-items';

type HistoryStoreDeps = Pick<JobRecords, 'get'> & { indexes: JobIndexes; pastOutcomes: PastOutcomesCache };

/** Done jobs, oldest first, so that what a later one says counts. */
const jobsToCleanUp = async (database: Database, what: Job['cleanup']): Promise<Job[]> =>
  (await endedJobs(database)).filter(({ cleanup }) => cleanup === what).reverse();

/** What is remembered after a job has ended. */
export function createHistoryStore(database: Database, deps: HistoryStoreDeps): HistoryStore {
  const { indexes, pastOutcomes } = deps;
  const inTurn = createSerialQueue();
  const cleanUpInTurn = createSerialQueue();

  const remember = async (id: string, signal?: AbortSignal) => {
    const outcomes = outcomesOf(database, id, await indexes.of(id));
    await rememberItems(database, await deps.get(id), outcomes, signal).finally(pastOutcomes.clear);
  };
  const setCleanup = (id: string, cleanup: 'delete' | undefined) =>
    transact(database, ['jobs'], async (tx) => putJob(tx, { ...(await jobIn(tx, id)), cleanup }));
  /** Remembers the items of a done job unless the user has cleared the history since. */
  const rememberLate = async (id: string) => {
    if ((await deps.get(id)).cleanup !== 'remember') return;
    await remember(id);
    await setCleanup(id, 'delete');
  };

  const rememberEnded = async () => {
    for (const { id } of await jobsToCleanUp(database, 'remember')) await inTurn(() => rememberLate(id));
  };
  const deleteRows = async () => {
    for (const { id } of await jobsToCleanUp(database, 'delete')) {
      indexes.forget(id);
      await deleteJobRows(database, id);
      await setCleanup(id, undefined);
    }
  };

  return {
    pastItems: (run) => findPastItems(database, run),
    async knownOutcomes(account, found) {
      const past = await pastOutcomes.of(account);
      const savedElsewhere = database.transaction('savedElsewhere').store;
      return lookUpOutcomes({ past, savedElsewhere }, account, found);
    },
    rememberJob: (id, signal) => inTurn(() => remember(id, signal), signal),
    rememberEnded,
    cleanUp: () =>
      cleanUpInTurn(async () => {
        await deleteRows();
        // On a full disk, this may only succeed after it.
        await rememberEnded().finally(deleteRows);
      }),
    // Queued after pending writes, which would otherwise survive.
    forget: () =>
      inTurn(async () => {
        await transact(database, 'all', async (tx) => {
          await Promise.all(history.map((name) => tx.objectStore(name).clear()));
          for (const job of await tx.objectStore('jobs').getAll())
            if (job.cleanup === 'remember') await putJob(tx, { ...readJob(job), cleanup: 'delete' });
        }).finally(pastOutcomes.clear);
      }),
  };
}
