/** Shows one state of one view: `?view=bar&state=ready`. Without a state it lists them all. */
import { render } from 'preact';
import { Bar } from '../../components/bar';
import barCss from '../../components/bar.css?inline';
import { Popup } from '../../components/popup';
import popupCss from '../../components/popup.css?inline';
import { TextContext } from '../../components/text-context';
import type { ViewActions, ViewState } from '../../components/view-state';
import { createText } from '../../lib/text/text';
import { LikenessOfSite } from './likeness-of-site';
import { states } from './states';

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
  retry: say('retry'),
  reload: say('reload'),
};
const text = createText('en');

function styleOf(css: string) {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

function showBar(state: ViewState) {
  const page = document.createElement('div');
  const host = document.createElement('div');
  const bar = document.createElement('div');
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

function showPopup(state: ViewState) {
  document.head.append(styleOf(popupCss));
  render(
    <TextContext.Provider value={text}>
      <Popup state={state} actions={actions} />
    </TextContext.Provider>,
    document.body,
  );
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

const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
if (state === undefined) listAll();
else if (asked.get('view') === 'popup') showPopup(state);
else showBar(state);
