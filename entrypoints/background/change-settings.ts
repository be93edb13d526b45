import { createSerialQueue } from '../../lib/async/serial-queue';
import type { SettingsView } from '../../lib/messaging/messages';
import type { SettingsChange } from '../../lib/settings/settings-schema';
import { changeSettings, readSettings } from '../../lib/settings/stored-settings';
import { canKeepAwake, keepAwakeWhile } from './keep-awake';
import { isRunOn } from './queries/store-queries';
import { notifyLanguageChanged } from './translations';

/** Two changes at the same time would each keep what the other has not changed yet. */
const inTurn = createSerialQueue();

export const readSettingsView = async (): Promise<SettingsView> => ({ settings: await readSettings(), canKeepAwake });

export async function changeSettingsView(change: SettingsChange): Promise<SettingsView> {
  const changed = await inTurn(() => changeSettings(change));
  if (change.language !== undefined) await notifyLanguageChanged();
  // A store that cannot be read has no run to stay awake for.
  await keepAwakeWhile(await isRunOn().catch(() => false));
  return { settings: changed, canKeepAwake };
}
