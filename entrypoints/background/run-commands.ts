import { showInFolder } from '../../lib/destinations/downloads';
import type { Choices, Snapshot } from '../../lib/export/job';
import { openDatabase } from '../../lib/store/database';
import { latestJob, partsOf } from '../../lib/store/job-reader';
import { askEngine, isEngineNeeded } from './commands';
import { closeEngine } from './host';
import { watch } from './watch';

export async function startAndWatch(choices: Choices): Promise<Snapshot> {
  const snapshot = await askEngine('start-run', choices);
  await watch();
  return snapshot;
}

/** The engine has nothing to do: its page goes, and so does the alarm. It hears the answer first, for it cannot afterwards. */
export async function closeWhenIdle(): Promise<null> {
  void closeEngine(isEngineNeeded).then(watch);
  return null;
}

/** Shows the last part that was saved. */
export async function showFolder(): Promise<null> {
  const database = await openDatabase();
  try {
    const job = await latestJob(database);
    const parts = job ? await partsOf(database, job.id) : [];
    await showInFolder(parts.findLast(({ download }) => download !== null)?.download ?? null);
    return null;
  } finally {
    database.close();
  }
}
