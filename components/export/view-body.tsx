import type { SelectionState } from '../selection/selection-controls';
import { ActionButton } from '../shared/buttons/action-button';
import { DiagnosisButton } from './diagnosis-button';
import { LastExport } from './last-export';
import { asksForClick, ProblemDetails } from './problem-details';
import { type EstimateProps, ReadyView } from './ready-view';
import { RunView } from './run/run-view';
import type { ViewActions, ViewState } from './view-state';

type Props = {
  state: ViewState;
  actions: ViewActions;
  selection?: SelectionState | null;
  estimate?: EstimateProps | null;
};

/** Everything below the status, the same in the bar and the popup. */
export function ViewBody({ state, actions, selection = null, estimate = null }: Props) {
  switch (state.type) {
    case 'loading':
      return null;
    case 'run':
      return <RunView snapshot={state.snapshot} actions={actions} />;
    case 'ready':
      return (
        <ReadyView
          account={state.account}
          last={state.last}
          actions={actions}
          selection={selection}
          estimate={estimate}
        />
      );
    case 'unasked':
      return (
        <>
          {state.last !== null && (
            <div class="report">
              <LastExport last={state.last} account={state.last.account} actions={actions} />
            </div>
          )}
          <div class="buttons">
            <ActionButton action="askAccount" actions={actions} />
          </div>
        </>
      );
    case 'signed-out':
      return (
        state.last && (
          <div class="report">
            <LastExport last={state.last} account={null} actions={actions} />
          </div>
        )
      );
    case 'trouble':
      return (
        <>
          <div class="report">
            <ProblemDetails failure={state.failure} run={null} actions={actions} />
            {state.failure.code === 'site-changed' && <DiagnosisButton actions={actions} />}
            {state.last !== null && <LastExport last={state.last} account={null} actions={actions} />}
          </div>
          <div class="buttons">
            <ActionButton
              action={state.failure.code === 'extension-updated' ? 'reload' : 'retry'}
              actions={actions}
              plain={asksForClick(state.failure.code)}
            />
          </div>
        </>
      );
  }
}
