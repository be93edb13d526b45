import type { Job, Part } from '../model/job';
import type { Database } from './database';
import { readJob, readPart } from './read-rows';

/** Sorts after every string and number that may stand in a compound key (IndexedDB orders arrays last). */
export const last: never[] = [];

/** All rows of one job, in a store whose keys begin with the job's id. */
export const ofJob = (job: string): IDBKeyRange => IDBKeyRange.bound([job], [job, last]);

/** All jobs, the oldest first. A row without an id that can be a name is none of ours, and is left where it is. */
async function allJobs(database: Database): Promise<Job[]> {
  const rows = (await database.getAll('jobs')).filter(({ id }) => typeof id === 'string');
  return rows.map(readJob).toSorted((a, b) => a.startedAt - b.startedAt);
}

/** The jobs that are over, the newest first. */
export async function endedJobs(database: Database): Promise<Job[]> {
  return (await allJobs(database)).filter(({ state }) => state === 'done').reverse();
}

/**
 * The jobs that are not over, in the order in which they get their turn: the oldest first. The engine starts no second one, but versions that
 * went by the clock alone may have left several.
 */
export async function unfinishedJobs(database: Database): Promise<Job[]> {
  return (await allJobs(database)).filter(({ state }) => state !== 'done');
}

/** The job to be worked at, if there is one. */
export async function unfinishedJob(database: Database): Promise<Job | null> {
  return (await unfinishedJobs(database))[0] ?? null;
}

/** The job that views show: the one to be worked at, else the one that began last. */
export async function latestJob(database: Database): Promise<Job | null> {
  const jobs = await allJobs(database);
  return jobs.find(({ state }) => state !== 'done') ?? jobs.at(-1) ?? null;
}

export async function partsOf(database: Database, job: string): Promise<Part[]> {
  return (await database.getAll('parts', ofJob(job))).map(readPart);
}
