import { ImportPage } from '../../components/import/import-page';
import { SettingsPage } from '../../components/settings/settings-page';
import { DestinationChoice } from '../../components/shared/destination-choice';
import namesCss from '../../components/styles/name-template-field.css?inline';
import importCss from '../../components/styles/pages/import-page.css?inline';
import settingsCss from '../../components/styles/pages/settings-page.css?inline';
import verifyCss from '../../components/styles/pages/verify-page.css?inline';
import welcomeCss from '../../components/styles/pages/welcome-page.css?inline';
import { VerifyPage } from '../../components/verify/verify-page';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { settingsChoices } from '../../entrypoints/options/settings-choices';
import { previewNames } from '../../lib/archive/naming/name-preview';
import { defaultTemplate } from '../../lib/archive/naming/name-template';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { EditableNameTemplate } from './editable-name-template';
import { importState, importStates } from './import-states';
import { namedItems, templates } from './name-states';
import { settingsStates } from './settings-states';
import { actions, say, show, styleOf } from './stage';
import { verifyStates } from './verify-states';

export function showVerify(name: string) {
  document.head.append(styleOf(verifyCss));
  const nothing = () => {};
  const verifyActions = {
    choose: nothing,
    drop: nothing,
    cancel: nothing,
    again: nothing,
    saveDiagnosis: nothing,
    repair: nothing,
  };
  const folderOf = ({ isZipped }: ExportReport) => (isZipped ? null : 'Pictures');
  show(<VerifyPage state={verifyStates[name] ?? { type: 'idle' }} folderOf={folderOf} actions={verifyActions} />);
}

export function showImport(name: string) {
  document.head.append(styleOf(importCss));
  const state = importStates[name] ?? importState();
  const importActions = {
    choose: say('choose'),
    drop: say('drop'),
    clear: say('clear'),
    setUnrecognized: say('setUnrecognized'),
    build: say('build'),
    skipMissing: say('skipMissing'),
  };
  show(
    <ImportPage state={state} actions={importActions} runActions={actions}>
      <DestinationChoice
        settings={{ destination: state.place?.destination ?? 'zip', partBytes: 2_000_000_000 }}
        partSizes={settingsChoices.partSizes}
        folder={{ name: 'Pictures' }}
        failure={null}
        onChange={say('change')}
        onChooseFolder={say('chooseFolder')}
      />
    </ImportPage>,
  );
}

export function showNames(name: string) {
  document.head.append(styleOf(verifyCss), styleOf(namesCss));
  show(
    <main class="drop-page">
      <EditableNameTemplate first={templates[name] ?? defaultTemplate} />
    </main>,
  );
}

export function showSettings(name: string) {
  document.head.append(styleOf(settingsCss));
  const log = (what: unknown) => console.log(what);
  const settingsActions = {
    change: log,
    refuse: log,
    preview: (template: string) => previewNames(template, namedItems),
    chooseFolder: say('chooseFolder'),
    exportFile: say('exportFile'),
    importFile: log,
    reset: say('reset'),
  };
  show(
    <SettingsPage
      {...(settingsStates[name] ?? { state: null, news: null })}
      offer={settingsChoices}
      actions={settingsActions}
    />,
  );
}

export function showWelcome() {
  document.head.append(styleOf(welcomeCss));
  show(<WelcomePage />);
}
