/** Shows one state of one view: `#view=bar&state=ready`. Without a state, lists them all. */
import { render } from 'preact';
import { forecasts } from './again-states';
import { looks } from './looks';
import { showBar, showPicking } from './show-bar';
import { showLibrary } from './show-grid';
import { showDetail, showHave, showHistory } from './show-library';
import { showImport, showNames, showSettings, showVerify, showWelcome } from './show-pages';
import { showNewest, showPopup } from './show-popup';
import { clear, requested } from './stage';
import { states } from './states';
import { type View, views } from './views';

function listAll() {
  render(
    <ul>
      {Object.entries(views).flatMap(([view, states]) =>
        Object.keys(states).map((state) => (
          <li key={`${view} ${state}`}>
            <a href={`#view=${view}&state=${state}`}>
              {view}: {state}
            </a>
          </li>
        )),
      )}
    </ul>,
    document.body,
  );
}

const stateOf = (name: string) => states[name] ?? { type: 'loading' };
const shows: Record<View, (state: string) => void> = {
  bar: (name) => showBar(stateOf(name)),
  picking: showPicking,
  popup: (name) => showPopup(stateOf(name)),
  forecast: (name) => showPopup(stateOf('done'), forecasts[name] ?? null),
  newest: showNewest,
  library: showLibrary,
  detail: showDetail,
  have: showHave,
  import: showImport,
  history: showHistory,
  names: showNames,
  settings: showSettings,
  verify: showVerify,
  welcome: showWelcome,
};

const isView = (name: string): name is View => Object.hasOwn(shows, name);

function showRequested() {
  clear();
  const view = requested().get('view') ?? '';
  if (isView(view)) shows[view](requested().get('state') ?? '');
  else listAll();
}
window.looks = looks;
addEventListener('hashchange', showRequested);
showRequested();
