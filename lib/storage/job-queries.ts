import type { Job, Part } from '../model/job';
import type { Database } from './database-schema';
import { readJob, readPart } from './read-rows';

/** Sorts after every string and number in a compound key (IndexedDB sorts arrays last). */
export const last: never[] = [];

/** The key range of a job, in stores whose keys start with the job's id. */
export const ofJob = (job: string): IDBKeyRange => IDBKeyRange.bound([job], [job, last]);

/** All jobs, oldest first. Ignores rows without a valid id. */
export async function allJobs(database: Database): Promise<Job[]> {
  const rows = (await database.getAll('jobs')).filter(({ id }) => typeof id === 'string');
  return rows.map(readJob).toSorted((a, b) => a.startedAt - b.startedAt);
}

/** The jobs that are over, newest first. */
export async function endedJobs(database: Database): Promise<Job[]> {
  return (await allJobs(database)).filter(({ state }) => state === 'done').reverse();
}

/** The unfinished jobs in the order in which they run: oldest first. There is usually one. */
export async function unfinishedJobs(database: Database): Promise<Job[]> {
  return (await allJobs(database)).filter(({ state }) => state !== 'done');
}

/** The job to work on, if any. */
export async function unfinishedJob(database: Database): Promise<Job | null> {
  return (await unfinishedJobs(database))[0] ?? null;
}

/** The job to show: the one to work on, else the one that started last. */
export async function latestJob(database: Database): Promise<Job | null> {
  const jobs = await allJobs(database);
  return jobs.find(({ state }) => state !== 'done') ?? jobs.at(-1) ?? null;
}

export async function partsOf(database: Database, job: string): Promise<Part[]> {
  return (await database.getAll('parts', ofJob(job))).map(readPart);
}
