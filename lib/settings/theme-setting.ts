import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** `system`: the user's system theme. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The key of all settings in `storage.local`. */
export const settingsKey = 'settings';

/** Separate from the schemas of other settings, which pages of Sora shouldn't load. */
export const themeRule = v.picklist(themes);
const stored = v.object({ theme: themeRule });

/** The theme in whatever is stored. */
export function themeFrom(settings: unknown): Theme {
  const read = v.safeParse(stored, settings);
  return read.success ? read.output.theme : 'system';
}

/** Also works on a page of the site: content scripts read the same storage. */
export async function readTheme(): Promise<Theme> {
  return themeFrom((await browser.storage.local.get(settingsKey))[settingsKey]);
}

/** Calls the listener with the theme at each change of the settings, until the signal is aborted. */
export function subscribeToTheme(listener: (theme: Theme) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[settingsKey] !== undefined) listener(themeFrom(changes[settingsKey].newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen), { once: true });
}
