import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../lib/messaging/message-channel';
import type { SettingsView } from '../lib/messaging/messages';
import type { SettingsChange } from '../lib/settings/settings-schema';

/** The stored settings; null until they're known. */
export type StoredSettings = {
  saved: SettingsView | null;
  /** Rejects if it can't be saved. Then the stored settings are shown again. */
  change(change: SettingsChange): Promise<void>;
};

/**
 * A change is shown at once. Otherwise, another change in the view before it's saved would reset a radio button for a
 * moment, and if two lists are left out one after the other, the second change would be made without the first.
 */
export function useStoredSettings(fail: (error: unknown) => void): StoredSettings {
  const [saved, show] = useState<SettingsView | null>(null);
  const requested = useRef(0);

  /** The result of a request that a newer one has overtaken doesn't include later changes. */
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
