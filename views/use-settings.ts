import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/messaging/channel';
import type { SettingsView } from '../lib/messaging/messages';
import type { SettingsChange } from '../lib/settings/settings';

/** The settings as they are stored; null until they are known, and where nobody answers: then there is nothing to be set. */
export function useSettings(): { shown: SettingsView | null; change(change: SettingsChange): void } {
  const [shown, setShown] = useState<SettingsView | null>(null);
  const show = (answer: Promise<SettingsView>) => void answer.then(setShown).catch(() => setShown(null));
  useEffect(() => show(ask('settings', {})), []);
  return { shown, change: (change) => show(ask('change-settings', change)) };
}
