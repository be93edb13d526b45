import type { Estimate } from '../../lib/export/scan/export-estimate';
import type { Body } from '../../lib/messaging/messages';
import type { Snapshot } from '../../lib/model/job';
import { readSettings } from '../../lib/settings/stored-settings';
import { sendToEngine } from './engine-client';
import { startWatchdog } from './job-watchdog';

/** Starts an export with the stored settings; `choices` for this export override them. */
export async function startExport(choices: Body<'background', 'start-with'>): Promise<Snapshot> {
  const { leftOut, others, partBytes, nameTemplate, sidecars, parallelism, destination } = await readSettings();
  // If the setting is off, the default applies, which includes selected items by other people.
  const set = { leftOut, partBytes, nameTemplate, sidecars, parallelism, destination, ...(others && { others }) };
  return sendToEngine('start', { ...set, ...choices }).finally(startWatchdog);
}

/**
 * Starts building an archive from files with the stored settings. The setting `others` doesn't apply, because users
 * want all the files they have.
 */
export async function startImport(request: Body<'background', 'start-import'>): Promise<Snapshot> {
  const { partBytes, nameTemplate, sidecars, parallelism, destination } = await readSettings();
  const set = { partBytes, nameTemplate, sidecars, parallelism, destination };
  return sendToEngine('start-import', { ...set, ...request }).finally(startWatchdog);
}

/** Estimates an export with the stored settings. */
export async function readEstimate(): Promise<Estimate> {
  const { destination, partBytes, others, leftOut } = await readSettings();
  return sendToEngine('estimate', { destination, partBytes, others, leftOut });
}

/**
 * Saves scanned items as one ZIP, with names and sidecars as in the settings. A selection that needs a job goes to the
 * configured destination.
 */
export async function saveSelectionNow(chosen: Body<'background', 'save-now'>): Promise<null> {
  const { nameTemplate, sidecars, destination, partBytes, parallelism } = await readSettings();
  const set = { nameTemplate, sidecars, destination, partBytes, parallelism };
  return sendToEngine('save-now', { ...chosen, set });
}
