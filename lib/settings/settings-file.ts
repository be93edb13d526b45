import type { SettingsFileFault } from '../model/failure';
import { migrateSettings, settingsVersion, versionOf } from './settings-migrations';
import { readChange, type Settings, type SettingsChange } from './settings-schema';

export const settingsFileName = 'sora-export-settings.json';

const format = 'sora-export-settings';

/** The maximum size of a settings file in bytes. No more is read from a file that was chosen by mistake. */
const maxBytes = 64 * 1024;

/** The text of a file with all settings. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ format, version: settingsVersion, settings }, null, 2)}\n`;
}

/** The settings in a file: all of them or, if one is invalid, none. What it doesn't name stays as it is. */
export async function readSettingsFile(file: Blob): Promise<{ change: SettingsChange } | SettingsFileFault> {
  if (file.size > maxBytes) return { fault: 'too-large', detail: '' };
  const reported = parsed(await file.text());
  const { settings, version } = reported;
  if (reported.format !== format || typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return { fault: 'not-settings', detail: '' };
  if (version !== versionOf(reported)) return { fault: 'not-settings', detail: '' };
  if (version > settingsVersion) return { fault: 'newer', detail: '' };
  const { version: _, ...own } = migrateSettings({ ...settings, version });
  const read = readChange(own);
  if ('change' in read) return read;
  return { fault: read.isKnown ? 'value' : 'unknown', detail: read.name };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
