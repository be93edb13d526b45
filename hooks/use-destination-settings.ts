import { useState } from 'preact/hooks';
import { type Failure, toFailure } from '../lib/model/failure';
import type { SettingsChange } from '../lib/settings/settings-schema';
import { useStoredSettings } from './use-stored-settings';

/**
 * The settings, of which those say where exports go; null until they are known, and where nobody answers: then there is nothing to be set.
 * `failure` is why the last change was not kept.
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
