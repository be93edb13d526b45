import { useState } from 'preact/hooks';
import { type Failure, toFailure } from '../lib/model/failure';
import type { SettingsChange } from '../lib/settings/settings-schema';
import { useStoredSettings } from './use-stored-settings';

/**
 * The settings about where exports go; null until they're known, or if there's no response: then nothing can be set.
 * `failure` is why the last change wasn't saved.
 */
export function useDestinationSettings() {
  const [failure, fail] = useState<Failure | null>(null);
  const { saved: set, change } = useStoredSettings(() => undefined);
  return {
    set,
    failure,
    change: (wanted: SettingsChange) =>
      void change(wanted).then(
        () => fail(null),
        (error: unknown) => fail(toFailure(error)),
      ),
  };
}
