import type { Job, Part } from '../export/job';
import type { Database } from './database';
import { readJob, readPart } from './rows';

/** Sorts after every string and number that may stand in a compound key (IndexedDB orders arrays last). */
export const last: never[] = [];

/** All rows of one job, in a store whose keys begin with the job's id. */
export const ofJob = (job: string): IDBKeyRange => IDBKeyRange.bound([job], [job, last]);

/**
 * The job that began last, ended or not. All are read, however few are needed: one that is not what it should be may be unfinished, and
 * must not be taken for none. This and the others throw store-damaged for it.
 */
export async function latestJob(database: Database): Promise<Job | null> {
  const jobs = (await database.getAll('jobs')).map(readJob);
  return jobs.reduce<Job | null>((latest, job) => (latest && latest.startedAt > job.startedAt ? latest : job), null);
}

/** The jobs that are over, the newest first. */
export async function endedJobs(database: Database): Promise<Job[]> {
  const jobs = (await database.getAllFromIndex('jobs', 'started')).map(readJob);
  return jobs.filter(({ state }) => state === 'done').reverse();
}

/** The job that is not over, if there is one: at most one is, the engine starts no second. */
export async function unfinishedJob(database: Database): Promise<Job | null> {
  const job = await latestJob(database);
  return job !== null && job.state !== 'done' ? job : null;
}

export async function partsOf(database: Database, job: string): Promise<Part[]> {
  return (await database.getAll('parts', ofJob(job))).map(readPart);
}
