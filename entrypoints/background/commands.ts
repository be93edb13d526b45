import { toFailure } from '../../lib/errors';
import type { Snapshot } from '../../lib/export/job';
import { snapshotOf } from '../../lib/export/snapshot';
import { ask } from '../../lib/messaging/channel';
import type { Body, Overview, Reply, TypesFor } from '../../lib/messaging/messages';
import { type Database, openDatabase } from '../../lib/store/database';
import { latestJob, partsOf, unfinishedJob } from '../../lib/store/job-reader';
import { closeEngine, ensureEngine } from './host';

async function reading<T>(read: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await read(database);
  } finally {
    database.close();
  }
}

let asking = 0;

/** A run may be over in the store while the engine has still to tell the views. No answer: it is not there. */
const isEngineBusy = (): Promise<boolean> => ask('is-busy', {}).catch(() => false);

/** Whether the engine has something to do or to tell, or is being asked. */
export const isEngineNeeded = async (): Promise<boolean> =>
  asking > 0 || (await isWorkLeft()) || (await isEngineBusy());

/** Asks the engine, which is opened for it and closed again when nothing is left to do. */
export async function askEngine<Type extends TypesFor<'engine'>>(type: Type, body: Body<Type>): Promise<Reply<Type>> {
  asking++;
  try {
    await ensureEngine();
    return await ask(type, body);
  } finally {
    asking--;
    void closeEngine(isEngineNeeded);
  }
}

/** The run that is on, else the last one, as stored. */
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

/** How things stand. While a run is on the site is not asked who is there: the run knows. */
export async function overview(): Promise<Overview> {
  const snapshot = await storedSnapshot();
  if (snapshot !== null && snapshot.state !== 'done') return { snapshot, account: snapshot.account, trouble: null };
  try {
    return { snapshot, account: await askEngine('who-is-there', {}), trouble: null };
  } catch (error) {
    return { snapshot, account: null, trouble: toFailure(error) };
  }
}
