import { readSettings } from '../../lib/settings/stored-settings';
import { askEngine } from './engine';

/** Saves what a look has found as one ZIP, its files named and accompanied as the settings say. */
export async function saveNow(chosen: { view: string; ids: string[] }): Promise<null> {
  const { nameTemplate, sidecars } = await readSettings();
  return askEngine('save-looked-at', { ...chosen, style: { nameTemplate, sidecars } });
}
