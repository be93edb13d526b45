import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** `system`: as the person's system has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where all settings stand in `storage.local`. */
export const settingsKey = 'settings';

/** Apart from the rules of the other settings, which a page of Sora is not to carry. */
export const themeRule = v.picklist(themes);
const stored = v.object({ theme: themeRule });

/** From whatever is stored. */
export function themeFrom(settings: unknown): Theme {
  const read = v.safeParse(stored, settings);
  return read.success ? read.output.theme : 'system';
}

/** May be called in a page of the site as well: a content script reads the same storage. */
export async function readTheme(): Promise<Theme> {
  return themeFrom((await browser.storage.local.get(settingsKey))[settingsKey]);
}

/** Hears the theme at each change of the settings, whoever makes it, until the signal is aborted. */
export function subscribeToTheme(listener: (theme: Theme) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[settingsKey] !== undefined) listener(themeFrom(changes[settingsKey].newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen), { once: true });
}
