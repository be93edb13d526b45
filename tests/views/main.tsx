/** Shows one state of one view: `?view=bar&state=ready`. Without a state it lists them all. */
import { render } from 'preact';
import { forecasts } from './again-states';
import { showBar } from './show-bar';
import { showDetail, showHave, showHistory } from './show-library';
import { showNames, showSettings, showVerify, showWelcome } from './show-pages';
import { showNewest, showPopup } from './show-popup';
import { asked } from './stage';
import { states } from './states';

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
const shows: Record<string, () => void> = {
  verify: () => showVerify(name),
  newest: () => showNewest(name),
  history: () => showHistory(name),
  detail: () => showDetail(name),
  names: () => showNames(name),
  settings: () => showSettings(name),
  welcome: showWelcome,
  have: () => showHave(name),
  forecast: () => showPopup(states.done ?? { type: 'loading' }, forecasts[name] ?? null),
  popup: () => (state === undefined ? listAll() : showPopup(state)),
  bar: () => (state === undefined ? listAll() : showBar(state)),
};
(shows[asked.get('view') ?? ''] ?? listAll)();
