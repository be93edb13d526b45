import type { Snapshot } from '../../lib/export/job';
import { snapshotOf } from '../../lib/export/snapshot';
import { type Database, openDatabase } from '../../lib/store/database';
import { latestJob, partsOf, unfinishedJob } from '../../lib/store/job-reader';

async function reading<T>(read: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await read(database);
  } finally {
    database.close();
  }
}

/** The run that is on, else the last one. */
export const storedSnapshot = (): Promise<Snapshot | null> =>
  reading(async (database) => {
    const job = await latestJob(database);
    return job && snapshotOf(job, await partsOf(database, job.id), null);
  });

/** Whether somebody has to work: a job a person paused waits without an engine. */
export const isWorkLeft = (): Promise<boolean> =>
  reading(async (database) => {
    const job = await unfinishedJob(database);
    return job !== null && (job.state === 'running' || job.cause !== null);
  });

/** The browser's id of the copy of the last part that was saved; null when none was. */
export const lastDownload = (): Promise<number | null> =>
  reading(async (database) => {
    const job = await latestJob(database);
    const parts = job ? await partsOf(database, job.id) : [];
    return parts.findLast(({ download }) => download !== null)?.download ?? null;
  });
