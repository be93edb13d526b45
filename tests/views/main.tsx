/** Shows one state of one view: `?view=bar&state=ready`. Without a state it lists them all. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Bar } from '../../components/bar';
import barCss from '../../components/bar.css?inline';
import haveCss from '../../components/have/have.css?inline';
import { HaveSection } from '../../components/have/have-section';
import { NameTemplate } from '../../components/name-template';
import namesCss from '../../components/name-template.css?inline';
import { Popup } from '../../components/popup';
import popupCss from '../../components/popup.css?inline';
import settingsCss from '../../components/settings/settings.css?inline';
import { SettingsPage } from '../../components/settings/settings-page';
import { TextContext } from '../../components/text-context';
import verifyCss from '../../components/verify/verify.css?inline';
import { VerifyPage } from '../../components/verify/verify-page';
import type { ViewActions, ViewState } from '../../components/view-state';
import { Welcome } from '../../components/welcome/welcome';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import { offer } from '../../entrypoints/options/offer';
import { previewNames } from '../../lib/archive/name-preview';
import { defaultTemplate } from '../../lib/archive/name-template';
import { type Token, tokens } from '../../lib/archive/name-tokens';
import type { Forecast } from '../../lib/export/forecast';
import { wordsIn } from '../../lib/text/catalogue';
import { catalogues } from '../../lib/text/catalogues';
import { languageOf } from '../../lib/text/languages';
import { createPageText, pageGroups } from '../../lib/text/page-text';
import { forecasts, haveStates, now } from './again-states';
import { LikenessOfSite } from './likeness-of-site';
import { namedItems, templates } from './name-states';
import { settingsStates } from './settings-states';
import { states } from './states';
import { verifyStates } from './verify-states';

const say = (action: string) => () => console.log(action);
const actions: ViewActions = {
  exportAll: say('exportAll'),
  exportLists: say('exportLists'),
  exportWithOthers: say('exportWithOthers'),
  exportNew: say('exportNew'),
  retryFailed: say('retryFailed'),
  remakeParts: say('remakeParts'),
  saveDiagnosis: say('saveDiagnosis'),
  openLibrary: say('openLibrary'),
  pause: say('pause'),
  resume: say('resume'),
  cancel: say('cancel'),
  showFolder: say('showFolder'),
  allow: say('allow'),
  retry: say('retry'),
  reload: say('reload'),
};
const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('language') ?? 'en');
const text = createPageText(language, { language, words: wordsIn(catalogues[language], pageGroups) });
document.documentElement.lang = text.language;
// The bar stands in a page of somebody else, which keeps its own direction.
if (asked.get('view') !== 'bar') document.documentElement.dir = text.direction;

function styleOf(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

function showBar(state: ViewState) {
  const page = document.createElement('div');
  const host = document.createElement('div');
  const bar = document.createElement('div');
  bar.dataset.theme = 'system';
  document.body.append(page, host);
  host.attachShadow({ mode: 'open' }).append(styleOf(barCss), bar);
  render(<LikenessOfSite />, page);
  render(
    <TextContext.Provider value={text}>
      <Bar state={state} actions={actions} />
    </TextContext.Provider>,
    bar,
  );
}

function showPopup(state: ViewState, forecast: Forecast | null = null) {
  document.head.append(styleOf(popupCss));
  render(
    <TextContext.Provider value={text}>
      <Popup state={state} actions={actions} forecast={forecast} />
    </TextContext.Provider>,
    document.body,
  );
}

function showVerify(name: string) {
  document.head.append(styleOf(verifyCss));
  const nothing = () => {};
  const verifyActions = { choose: nothing, drop: nothing, cancel: nothing, again: nothing, repair: nothing };
  render(
    <TextContext.Provider value={text}>
      <VerifyPage state={verifyStates[name] ?? { type: 'idle' }} actions={verifyActions} />
    </TextContext.Provider>,
    document.body,
  );
}

function Names({ first }: { first: string }) {
  const [template, setTemplate] = useState(first);
  return (
    <TextContext.Provider value={text}>
      <main class="verify">
        <NameTemplate
          template={template}
          preview={previewNames(template, namedItems)}
          tokens={Object.keys(tokens) as Token[]}
          defaultTemplate={defaultTemplate}
          onChange={setTemplate}
        />
      </main>
    </TextContext.Provider>
  );
}

function showNames(name: string) {
  document.head.append(styleOf(verifyCss), styleOf(namesCss));
  render(<Names first={templates[name] ?? defaultTemplate} />, document.body);
}

function showSettings(name: string) {
  document.head.append(styleOf(settingsCss));
  const log = (what: unknown) => console.log(what);
  const settingsActions = {
    change: log,
    refuse: log,
    preview: (template: string) => previewNames(template, namedItems),
    exportFile: say('exportFile'),
    importFile: log,
    reset: say('reset'),
  };
  render(
    <TextContext.Provider value={text}>
      <SettingsPage
        {...(settingsStates[name] ?? { state: null, news: null })}
        offer={offer}
        actions={settingsActions}
      />
    </TextContext.Provider>,
    document.body,
  );
}

function showWelcome() {
  document.head.append(styleOf(welcomeCss));
  render(
    <TextContext.Provider value={text}>
      <Welcome />
    </TextContext.Provider>,
    document.body,
  );
}

function showHave(name: string) {
  document.head.append(styleOf(verifyCss), styleOf(haveCss));
  const nothing = () => {};
  const haveActions = { choose: nothing, drop: nothing, cancel: nothing, forget: nothing, saveHistory: nothing };
  const state = haveStates[name] ?? { imports: [], work: { type: 'idle' } };
  render(
    <TextContext.Provider value={text}>
      <main class="verify">
        <HaveSection state={state} now={now} actions={haveActions} />
      </main>
    </TextContext.Provider>,
    document.body,
  );
  for (const folded of document.querySelectorAll('details')) folded.open = true;
}

function listAll() {
  render(
    <ul>
      {Object.keys(states).map((name) => (
        <li key={name}>
          {name}: <a href={`?view=bar&state=${name}`}>bar</a>, <a href={`?view=popup&state=${name}`}>popup</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}

const name = asked.get('state') ?? '';
const state = states[name];
if (asked.get('view') === 'verify') showVerify(name);
else if (asked.get('view') === 'names') showNames(name);
else if (asked.get('view') === 'settings') showSettings(name);
else if (asked.get('view') === 'welcome') showWelcome();
else if (asked.get('view') === 'have') showHave(name);
else if (asked.get('view') === 'forecast') showPopup(states.done ?? { type: 'loading' }, forecasts[name] ?? null);
else if (state === undefined) listAll();
else if (asked.get('view') === 'popup') showPopup(state);
else showBar(state);
