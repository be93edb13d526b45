/** Shows one state of one view: `?view=bar&state=ready`. Without a state it lists them all. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Bar } from '../../components/bar';
import barCss from '../../components/bar.css?inline';

import haveCss from '../../components/have/have.css?inline';
import { HaveSection } from '../../components/have/have-section';

import { HistoryPage } from '../../components/history/history-page';

import { NameTemplate } from '../../components/name-template';
import namesCss from '../../components/name-template.css?inline';
import { NewestItems } from '../../components/newest-items';
import { Popup } from '../../components/popup';
import popupCss from '../../components/popup.css?inline';

import { RunDetail } from '../../components/run-detail';
import settingsCss from '../../components/settings/settings.css?inline';
import { SettingsPage } from '../../components/settings/settings-page';
import { Status } from '../../components/status';
import { TellEnd } from '../../components/tell-end';

import { TextContext } from '../../components/text-context';
import verifyCss from '../../components/verify/verify.css?inline';
import { VerifyPage } from '../../components/verify/verify-page';
import { ViewBody } from '../../components/view-body';
import type { ViewActions, ViewState } from '../../components/view-state';

import { Welcome } from '../../components/welcome/welcome';
import welcomeCss from '../../components/welcome/welcome.css?inline';
import libraryCss from '../../entrypoints/library/library.css?inline';
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
import { mediaLike } from './media-like';
import { namedItems, templates } from './name-states';

import { newestStates } from './newest-states';
import { histories } from './past-exports';
import { details } from './run-details';
import { settingsStates } from './settings-states';
import { snapshot, states } from './states';

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
  allowFolder: say('allowFolder'),
  chooseFolder: say('chooseFolder'),
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
      <Popup state={state} actions={actions} forecast={forecast}>
        {(state.type === 'run' || state.type === 'ready') && (
          <TellEnd wanted={state.type === 'run'} onChange={() => {}} />
        )}
      </Popup>
    </TextContext.Provider>,
    document.body,
  );
}

function showNewest(name: string) {
  const {
    newest,
    picked = [],
    failure = null,
    saving = null,
  } = newestStates[name] ?? { newest: { items: [], total: 0, filter: {}, loading: true } };
  const nothing = () => {};
  const bar = { count: picked.length, bytes: 12_400_000, shown: newest.items.length };
  document.head.append(styleOf(popupCss));
  render(
    <TextContext.Provider value={text}>
      <Popup
        state={states.ready ?? { type: 'loading' }}
        actions={actions}
        newest={
          <NewestItems
            newest={newest}
            onFilter={nothing}
            media={mediaLike}
            picking={{ picked: new Set(picked), onPick: nothing }}
            bar={{ ...bar, onSave: nothing, onAll: nothing, onNone: nothing }}
            note={{ failure, saving, again: nothing }}
            onAll={nothing}
          />
        }
      />
    </TextContext.Provider>,
    document.body,
  );
}

function showHistory(name: string) {
  const history = histories[name];
  const nothing = () => {};
  document.head.append(styleOf(libraryCss));
  render(
    <TextContext.Provider value={text}>
      <HistoryPage
        known={history === undefined ? { type: 'loading' } : { type: 'known', history }}
        account={snapshot().account}
        busy={false}
        onShow={nothing}
        onAgain={nothing}
        onForget={nothing}
      />
    </TextContext.Provider>,
    document.body,
  );
}

/** As the library's tab has it (`entrypoints/library/run-panel.tsx`). */
function showDetail(name: string) {
  const failures = name === 'failing' ? [{ reason: 'gone' as const, count: 2 }] : [];
  const run = snapshot({ failures, counts: { ...snapshot().counts, failed: failures.length * 2 } });
  const running: ViewState = { type: 'run', snapshot: run };
  document.head.append(styleOf(libraryCss));
  render(
    <TextContext.Provider value={text}>
      <main class="library-body">
        <div class="run-panels">
          <section class="run-panel">
            <Status state={running} />
            <ViewBody state={running} actions={actions} />
          </section>
          <div class="run-panel">
            <RunDetail snapshot={run} detail={details[name as keyof typeof details] ?? details.starting} />
          </div>
        </div>
      </main>
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
else if (asked.get('view') === 'newest') showNewest(name);
else if (asked.get('view') === 'history') showHistory(name);
else if (asked.get('view') === 'detail') showDetail(name);
else if (asked.get('view') === 'names') showNames(name);
else if (asked.get('view') === 'settings') showSettings(name);
else if (asked.get('view') === 'welcome') showWelcome();
else if (asked.get('view') === 'have') showHave(name);
else if (asked.get('view') === 'forecast') showPopup(states.done ?? { type: 'loading' }, forecasts[name] ?? null);
else if (state === undefined) listAll();
else if (asked.get('view') === 'popup') showPopup(state);
else showBar(state);
