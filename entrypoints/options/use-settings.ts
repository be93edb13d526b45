import { useMemo, useState } from 'preact/hooks';
import type { SettingsActions, SettingsNews, SettingsState } from '../../components/settings/settings-state';
import { useFolder } from '../../hooks/use-chosen-folder';
import { useKeptSettings } from '../../hooks/use-stored-settings';
import { previewNames } from '../../lib/archive/naming/name-preview';
import { saveText } from '../../lib/browser/save-text-file';
import type { Text } from '../../lib/i18n/create-text';
import { toFailure } from '../../lib/model/failure';
import { readSettingsFile, settingsFile, settingsFileName } from '../../lib/settings/settings-file';
import { defaultSettings, type Settings, type SettingsChange } from '../../lib/settings/settings-schema';
import { exampleItems } from './example-items';

/** The settings as they are kept, and what became of a person's changes. */
export function useSettings(text: Text) {
  const folder = useFolder();
  const [news, say] = useState<SettingsNews | null>(null);
  const [turn, setTurn] = useState(0);
  const examples = useMemo(() => exampleItems(text), [text]);

  const fail = (error: unknown) => say({ type: 'failed', failure: toFailure(error) });
  const { kept, change } = useKeptSettings(fail);

  const keep = (set: SettingsChange, news: SettingsNews, turns: number) =>
    void change(set).then(() => {
      setTurn((turn) => turn + turns);
      say(news);
    }, fail);

  const actions: SettingsActions = {
    change: (set) => keep(set, { type: 'kept', name: Object.keys(set)[0] as keyof Settings }, 0),
    refuse: say,
    preview: (template) => previewNames(template, examples),
    chooseFolder: () => void folder.choose().catch(fail),
    exportFile() {
      if (kept === null) return;
      saveText(settingsFileName, 'application/json', settingsFile(kept.settings));
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
  const state: SettingsState | null = kept && { ...kept, turn, folder: folder.isSupported ? folder : null };
  return { state, news, actions };
}
