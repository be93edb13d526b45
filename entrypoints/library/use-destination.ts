import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/channel';
import type { SettingsView } from '../../lib/messaging/messages';
import type { SettingsChange } from '../../lib/settings/settings';

/** The settings, of which those say where exports go; null until they are known, and where nobody answers: then there is nothing to be set. */
export function useDestination() {
  const [set, setShown] = useState<SettingsView | null>(null);
  const show = (answer: Promise<SettingsView>) => void answer.then(setShown).catch(() => setShown(null));
  useEffect(() => show(ask('settings', {})), []);
  return { set, change: (change: SettingsChange) => show(ask('change-settings', change)) };
}
