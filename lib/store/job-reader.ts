import type { Job, Part } from '../export/job';
import type { Database } from './database';

/** Sorts after every string and number that may stand in a compound key (IndexedDB orders arrays last). */
export const last: never[] = [];

/** All rows of one job, in a store whose keys begin with the job's id. */
export const ofJob = (job: string): IDBKeyRange => IDBKeyRange.bound([job], [job, last]);

/** The job that began last, ended or not. */
export async function latestJob(database: Database): Promise<Job | null> {
  const cursor = await database.transaction('jobs').store.index('started').openCursor(null, 'prev');
  return cursor?.value ?? null;
}

/** The job that is not over, if there is one: at most one is, the engine starts no second. */
export async function unfinishedJob(database: Database): Promise<Job | null> {
  const job = await latestJob(database);
  return job !== null && job.state !== 'done' ? job : null;
}

export function partsOf(database: Database, job: string): Promise<Part[]> {
  return database.getAll('parts', ofJob(job));
}
