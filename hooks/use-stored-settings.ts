import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../lib/messaging/message-channel';
import type { SettingsView } from '../lib/messaging/messages';
import type { SettingsChange } from '../lib/settings/settings-schema';

/** The settings as they are kept; null until they are known. */
export type StoredSettings = {
  saved: SettingsView | null;
  /** Rejects where it is not kept; then what is kept is shown again. */
  change(change: SettingsChange): Promise<void>;
};

/**
 * What somebody sets is shown at once: whatever else changes in the view before it is kept would set a radio back for a moment, and of
 * two lists that are left out one after the other the second would be chosen without the first.
 */
export function useStoredSettings(fail: (error: unknown) => void): StoredSettings {
  const [saved, show] = useState<SettingsView | null>(null);
  const requested = useRef(0);

  /** An answer that another question has overtaken does not know what was set since. */
  const showResult = async (answer: Promise<SettingsView>) => {
    const turn = ++requested.current;
    const view = await answer;
    if (turn === requested.current) show(view);
  };

  useEffect(() => void showResult(sendMessage('background', 'settings', {})).catch(fail), []);

  return {
    saved,
    async change(change) {
      show((view) => view && { ...view, settings: { ...view.settings, ...change } as SettingsView['settings'] });
      try {
        await showResult(sendMessage('background', 'change-settings', change));
      } catch (error) {
        await showResult(sendMessage('background', 'settings', {})).catch(() => undefined);
        throw error;
      }
    },
  };
}
