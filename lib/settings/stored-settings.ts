import { browser } from 'wxt/browser';
import { settingsVersion } from './settings-migrations';
import { changed, type Settings, type SettingsChange, settingsFrom } from './settings-schema';
import { settingsKey } from './theme-setting';

/** Never fails because of what's stored, see `settingsFrom`. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(settingsKey))[settingsKey]);
}

/** Changes some settings, and returns all. Calls must not overlap. Throws bad-message. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const settings = changed(await readSettings(), change);
  await browser.storage.local.set({ [settingsKey]: { version: settingsVersion, ...settings } });
  return settings;
}
