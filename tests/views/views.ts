import { forecasts, haveStates } from './again-states';
import { importStates } from './import-states';
import { libraryStates } from './library-states';
import { templates } from './name-states';
import { newestStates } from './newest-states';
import { histories } from './past-exports';
import { pickingStates } from './picking-states';
import { details } from './run-detail-states';
import { settingsStates } from './settings-states';
import { states } from './states';
import { verifyStates } from './verify-states';

/** Every view with all states that a user can see, by name. */
export const views = {
  bar: states,
  picking: pickingStates,
  popup: states,
  forecast: forecasts,
  newest: newestStates,
  library: libraryStates,
  detail: details,
  have: haveStates,
  import: importStates,
  history: { loading: null, ...histories },
  names: templates,
  settings: settingsStates,
  verify: verifyStates,
  welcome: { first: null },
};

export type View = keyof typeof views;

/** One view in one state, or after a click in it. `press`: the selector of what to click. */
export type Moment = { view: View; state: string; press?: string };

const behindClicks: Moment[] = [
  { view: 'bar', state: 'done-with-gaps', press: '.bar-head' },
  { view: 'bar', state: 'done-with-gaps', press: '.sources summary' },
  { view: 'detail', state: 'failing', press: '.detail-gaps summary' },
  { view: 'import', state: 'found-with-faults', press: '.files summary' },
  { view: 'names', state: 'default', press: '.names-tokens summary' },
  { view: 'library', state: 'items', press: '.toolbar-filters' },
  { view: 'library', state: 'filtered', press: '.toolbar-filters' },
  { view: 'history', state: 'several', press: '.forget .button' },
  { view: 'settings', state: 'first', press: '.section:last-child .buttons:last-child .button' },
];

/** All moments that a user can see. */
export const moments: Moment[] = [
  ...Object.entries(views).flatMap(([view, states]) =>
    Object.keys(states).map((state) => ({ view: view as View, state })),
  ),
  ...behindClicks,
];
