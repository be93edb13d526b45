import { useMemo, useState } from 'preact/hooks';
import type { SettingsActions, SettingsNotice, SettingsState } from '../../components/settings/settings-state';
import { useChosenFolder } from '../../hooks/use-chosen-folder';
import { useStoredSettings } from '../../hooks/use-stored-settings';
import { previewNames } from '../../lib/archive/naming/name-preview';
import { saveText } from '../../lib/browser/save-text-file';
import type { Text } from '../../lib/i18n/create-text';
import { toFailure } from '../../lib/model/failure';
import { readSettingsFile, settingsFile, settingsFileName } from '../../lib/settings/settings-file';
import { defaultSettings, type Settings, type SettingsChange } from '../../lib/settings/settings-schema';
import { exampleItems } from './example-items';

/** The stored settings, and the results of the user's changes. */
export function useSettings(text: Text) {
  const folder = useChosenFolder();
  const [update, say] = useState<SettingsNotice | null>(null);
  const [turn, setTurn] = useState(0);
  const examples = useMemo(() => exampleItems(text), [text]);

  const fail = (error: unknown) => say({ type: 'failed', failure: toFailure(error) });
  const { saved, change } = useStoredSettings(fail);

  const keep = (set: SettingsChange, update: SettingsNotice, turns: number) =>
    void change(set).then(() => {
      setTurn((turn) => turn + turns);
      say(update);
    }, fail);

  const actions: SettingsActions = {
    change: (set) => keep(set, { type: 'kept', name: Object.keys(set)[0] as keyof Settings }, 0),
    refuse: say,
    preview: (template) => previewNames(template, examples),
    chooseFolder: () => void folder.choose().catch(fail),
    exportFile() {
      if (saved === null) return;
      saveText(settingsFileName, 'application/json', settingsFile(saved.settings));
      say({ type: 'exported', file: settingsFileName });
    },
    importFile: (file) =>
      void readSettingsFile(file)
        .then((read) =>
          'fault' in read
            ? say({ type: 'refused', file: file.name, why: read })
            : keep(read.change, { type: 'imported', file: file.name }, 1),
        )
        .catch(fail),
    reset: () => keep(defaultSettings, { type: 'reset' }, 1),
  };
  const state: SettingsState | null = saved && { ...saved, turn, folder: folder.isSupported ? folder : null };
  return { state, news: update, actions };
}
