import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SettingsActions, SettingsNews, SettingsState } from '../../components/settings/settings-state';
import { previewNames } from '../../lib/archive/name-preview';
import { toFailure } from '../../lib/errors';
import { ask } from '../../lib/messaging/channel';
import { defaultSettings, type Settings, type SettingsChange } from '../../lib/settings/settings';
import { readSettingsFile, settingsFile, settingsFileName } from '../../lib/settings/settings-file';
import type { Text } from '../../lib/text/text';
import { saveText } from '../../views/save-text';
import { useFolder } from '../../views/use-folder';
import { exampleItems } from './example-items';

/** The settings as they are kept, and what became of a person's changes. */
export function useSettings(text: Text) {
  const [state, setState] = useState<Omit<SettingsState, 'folder'> | null>(null);
  const folder = useFolder();
  const [news, say] = useState<SettingsNews | null>(null);
  const examples = useMemo(() => exampleItems(text), [text]);

  const fail = (error: unknown) => say({ type: 'failed', failure: toFailure(error) });

  useEffect(() => {
    ask('settings', {}).then((view) => setState({ ...view, turn: 0 }), fail);
  }, []);

  const keep = (change: SettingsChange, news: SettingsNews, turns: number) =>
    void ask('change-settings', change)
      .then((view) => {
        setState((shown) => ({ ...view, turn: (shown?.turn ?? 0) + turns }));
        say(news);
      })
      .catch(fail);

  const actions: SettingsActions = {
    change: (change) => keep(change, { type: 'kept', name: Object.keys(change)[0] as keyof Settings }, 0),
    refuse: say,
    preview: (template) => previewNames(template, examples),
    chooseFolder: () => void folder.choose().catch(fail),
    exportFile() {
      if (state === null) return;
      saveText(settingsFileName, 'application/json', settingsFile(state.settings));
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
  return { state: state && { ...state, folder: folder.isSupported ? folder : null }, news, actions };
}
