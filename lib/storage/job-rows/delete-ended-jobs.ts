import type { Database } from '../database-schema';
import { endedJobs, ofJob } from '../job-queries';
import { transact, work } from '../transactions';

/**
 * Deletes what is stored of the items of ended jobs, with their links, prompts and records. One store at a time, so
 * that the next job can write in between: 66,000 items take ten seconds. Returns the ids of these jobs.
 */
export async function deleteEndedJobs(database: Database): Promise<string[]> {
  const ids = (await endedJobs(database)).map(({ id }) => id);
  for (const id of ids)
    for (const name of work)
      if ((await database.getKey(name, ofJob(id))) !== undefined)
        await transact(database, 'work', (tx) => tx.objectStore(name).delete(ofJob(id)));
  return ids;
}
