import type { PickingView } from '../selection/selection-controls';
import { ActionButton } from '../shared/action-button';
import { Diagnosis } from './diagnosis-button';
import { LastExport } from './last-export';
import { asksForClick, Cause } from './problem-details';
import { type Foretold, ReadyView } from './ready-view';
import { RunView } from './run/run-view';
import type { ViewActions, ViewState } from './view-state';

type Props = { state: ViewState; actions: ViewActions; picking?: PickingView | null; foretold?: Foretold | null };

/** Everything below the status, the same in bar and popup. */
export function ViewBody({ state, actions, picking = null, foretold = null }: Props) {
  switch (state.type) {
    case 'loading':
      return null;
    case 'run':
      return <RunView snapshot={state.snapshot} actions={actions} />;
    case 'ready':
      return (
        <ReadyView account={state.account} last={state.last} actions={actions} picking={picking} foretold={foretold} />
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
            <Cause failure={state.failure} run={null} actions={actions} />
            {state.failure.code === 'site-changed' && <Diagnosis actions={actions} />}
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
