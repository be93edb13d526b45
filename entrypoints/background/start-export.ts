import type { Choices, Snapshot } from '../../lib/model/job';
import { readSettings } from '../../lib/settings/stored-settings';
import { sendToEngine } from './engine-client';
import { startWatchdog } from './job-watchdog';

/** Starts an export as the settings say; what was chosen for this one goes before them. */
export async function startExport(choices: Choices): Promise<Snapshot> {
  const { leftOut, others, partBytes, nameTemplate, sidecars, parallelism, destination } = await readSettings();
  // Not to be told where it is not set: what somebody picks is wanted, whoever made it.
  const set = { leftOut, partBytes, nameTemplate, sidecars, parallelism, destination, ...(others && { others }) };
  return sendToEngine('start-run', { ...set, ...choices }).finally(startWatchdog);
}
