import { storage } from 'wxt/utils/storage';
import { defaultSettings, type Settings, type SettingsChange, settingsFrom, settingsVersion } from './settings';

const item = storage.defineItem<unknown>('local:settings', {
  fallback: defaultSettings,
  version: settingsVersion,
  migrations: {},
});

export const readSettings = async (): Promise<Settings> => settingsFrom(await item.getValue());

/** Changes some, and answers how all stand. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}
