import type { SettingsFileFault } from '../model/failure';
import { migrateSettings, settingsVersion, versionOf } from './settings-migrations';
import { readChange, type Settings, type SettingsChange } from './settings-schema';

export const settingsFileName = 'sora-export-settings.json';

const format = 'sora-export-settings';

/** Bytes that a file of settings has at most: no more are read of one that somebody chose by mistake. */
const maxBytes = 64 * 1024;

/** The text of a file that holds all settings. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ format, version: settingsVersion, settings }, null, 2)}\n`;
}

/** What a file sets, all of it or nothing. What it does not name stays as it is. */
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
