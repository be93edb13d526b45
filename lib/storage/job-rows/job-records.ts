import { ExpectedFailure } from '../../model/failure';
import type { JobRecords } from '../../model/ports';
import type { Database } from '../database-schema';
import { latestJob, unfinishedJob, unfinishedJobs } from '../job-queries';
import { readJob } from '../read-rows';
import { jobIn, put, putJob, transact } from '../transactions';

/** Jobs, and what each was created for. */
export function createJobRecords(database: Database): JobRecords {
  return {
    unfinished: () => unfinishedJob(database),
    unfinishedJobs: () => unfinishedJobs(database),
    latest: () => latestJob(database),
    names: async () => new Set((await database.getAll('jobs')).map(({ name }) => name)),
    async get(id) {
      const job = await database.get('jobs', id);
      if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
      return readJob(job);
    },
    create: (job, { selected = [], files = [] } = {}) =>
      transact(database, 'all', async (tx) => {
        await tx.objectStore('diagnoses').clear();
        const ids = new Set(selected);
        for (const id of ids) await put(tx, 'selected', { job: job.id, id, found: false });
        for (const file of files) await put(tx, 'importFiles', { job: job.id, ...file });
        await putJob(tx, { ...job, unfound: ids.size });
      }),
    update: (id, change) =>
      transact(database, 'all', async (tx) => {
        const job = await jobIn(tx, id);
        if (job.state === 'done') return job;
        return putJob(tx, { ...job, ...(change.state === 'done' && { cleanup: 'remember' }), ...change });
      }),
    saveDiagnosis: (job, diagnosis) => transact(database, 'all', (tx) => put(tx, 'diagnoses', { job, diagnosis })),
  };
}
