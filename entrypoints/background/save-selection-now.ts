import { readSettings } from '../../lib/settings/stored-settings';
import { sendToEngine } from './engine-client';

/** Saves what a look has found as one ZIP, its files named and accompanied as the settings say; a job that has to do it goes where they say. */
export async function saveSelectionNow(chosen: { view: string; ids: string[] }): Promise<null> {
  const { nameTemplate, sidecars, destination, partBytes, parallelism } = await readSettings();
  const set = { nameTemplate, sidecars, destination, partBytes, parallelism };
  return sendToEngine('save-looked-at', { ...chosen, set });
}
