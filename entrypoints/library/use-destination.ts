import { useState } from 'preact/hooks';
import type { SettingsChange } from '../../lib/settings/settings';
import { useKeptSettings } from '../../views/use-kept-settings';

/** The settings, of which those say where exports go; null until they are known, and where nobody answers: then there is nothing to be set. */
export function useDestination() {
  const [isAnswered, setAnswered] = useState(true);
  const noAnswer = () => setAnswered(false);
  const { kept, change } = useKeptSettings(noAnswer);
  return { set: isAnswered ? kept : null, change: (set: SettingsChange) => void change(set).catch(noAnswer) };
}
