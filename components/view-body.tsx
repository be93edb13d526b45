import { ActionButton } from './action-button';
import { Cause } from './cause';
import { ReadyView } from './ready-view';
import { RunView } from './run-view';
import type { ViewActions, ViewState } from './view-state';

/** Everything below the status, the same in bar and popup. */
export function ViewBody({ state, actions }: { state: ViewState; actions: ViewActions }) {
  switch (state.type) {
    case 'loading':
    case 'signed-out':
      return null;
    case 'ready':
      return <ReadyView account={state.account} last={state.last} actions={actions} />;
    case 'run': {
      const { snapshot } = state;
      return snapshot.state === 'done' ? (
        <ReadyView account={snapshot.account} last={snapshot} actions={actions} />
      ) : (
        <RunView snapshot={snapshot} actions={actions} />
      );
    }
    case 'trouble':
      return (
        <>
          <div class="report">
            <Cause failure={state.failure} paused={false} />
          </div>
          <div class="buttons">
            <ActionButton action={state.failure.code === 'extension-updated' ? 'reload' : 'retry'} actions={actions} />
          </div>
        </>
      );
  }
}
