import { AlreadySavedSection } from '../../components/already-saved/already-saved-section';
import { RunDetails } from '../../components/export/run/run-details';
import { ViewBody } from '../../components/export/view-body';
import type { ViewState } from '../../components/export/view-state';
import { PastExportsPage } from '../../components/past-exports/past-exports-page';
import { StatusLine } from '../../components/shared/status-line';
import haveCss from '../../components/styles/pages/already-saved.css?inline';
import verifyCss from '../../components/styles/pages/verify-page.css?inline';
import libraryCss from '../../entrypoints/library/library.css?inline';
import { haveStates, now } from './again-states';
import { histories } from './past-exports';
import { details } from './run-detail-states';
import { actions, show, styleOf } from './stage';
import { snapshot } from './states';

export function showHistory(name: string) {
  const history = histories[name];
  const nothing = () => {};
  document.head.append(styleOf(libraryCss));
  show(
    <PastExportsPage
      known={history === undefined ? { type: 'loading' } : { type: 'known', history }}
      account={snapshot().account}
      busy={false}
      onShow={nothing}
      onAgain={nothing}
      onForget={nothing}
    />,
  );
}

/** As in the library's tab (`entrypoints/library/run-panel.tsx`). */
export function showDetail(name: string) {
  const failures = name === 'failing' ? [{ reason: 'gone' as const, count: 2 }] : [];
  const run = snapshot({ failures, counts: { ...snapshot().counts, failed: failures.length * 2 } });
  const running: ViewState = { type: 'run', snapshot: run };
  document.head.append(styleOf(libraryCss));
  show(
    <main class="library-body">
      <div class="run-panels">
        <section class="run-panel">
          <StatusLine state={running} />
          <ViewBody state={running} actions={actions} />
        </section>
        <div class="run-panel">
          <RunDetails snapshot={run} detail={details[name as keyof typeof details] ?? details.starting} />
        </div>
      </div>
    </main>,
  );
}

export function showHave(name: string) {
  document.head.append(styleOf(verifyCss), styleOf(haveCss));
  const nothing = () => {};
  const haveActions = { choose: nothing, drop: nothing, cancel: nothing, forget: nothing, saveHistory: nothing };
  const state = haveStates[name] ?? { imports: [], work: { type: 'idle' } };
  show(
    <main class="drop-page">
      <AlreadySavedSection state={state} now={now} actions={haveActions} />
    </main>,
  );
  for (const details of document.querySelectorAll('details')) details.open = true;
}
