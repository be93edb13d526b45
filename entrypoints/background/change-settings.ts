import { createSerialQueue } from '../../lib/async/serial-queue';
import type { SettingsView } from '../../lib/messaging/messages';
import type { SettingsChange } from '../../lib/settings/settings-schema';
import { changeSettings, readSettings } from '../../lib/settings/stored-settings';
import { canKeepAwake, keepAwakeWhile } from './keep-awake';
import { isRunOn } from './queries/store-queries';
import { notifyLanguageChanged } from './translations';

/** Serial, because two concurrent changes would overwrite each other. */
const inTurn = createSerialQueue();

export const readSettingsView = async (): Promise<SettingsView> => ({ settings: await readSettings(), canKeepAwake });

export async function changeSettingsView(change: SettingsChange): Promise<SettingsView> {
  const changed = await inTurn(() => changeSettings(change));
  if (change.language !== undefined) await notifyLanguageChanged();
  // If the store can't be read, there's no run to stay awake for.
  await keepAwakeWhile(await isRunOn().catch(() => false));
  return { settings: changed, canKeepAwake };
}
