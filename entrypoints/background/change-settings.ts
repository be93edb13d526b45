import { createTurns } from '../../lib/async/serial-queue';
import type { SettingsView } from '../../lib/messaging/messages';
import type { SettingsChange } from '../../lib/settings/settings-schema';
import { changeSettings, readSettings } from '../../lib/settings/stored-settings';
import { canKeepAwake, stayAwakeWhile } from './keep-awake';
import { isRunOn } from './store-queries';
import { tellLanguage } from './translations';

/** Two changes at the same time would each keep what the other has not changed yet. */
const inTurn = createTurns();

export const settings = async (): Promise<SettingsView> => ({ settings: await readSettings(), canKeepAwake });

export async function setSettings(change: SettingsChange): Promise<SettingsView> {
  const changed = await inTurn(() => changeSettings(change));
  if (change.language !== undefined) await tellLanguage();
  // A store that cannot be read has no run to stay awake for.
  await stayAwakeWhile(await isRunOn().catch(() => false));
  return { settings: changed, canKeepAwake };
}
