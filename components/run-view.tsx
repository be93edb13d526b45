import type { Snapshot } from '../lib/export/job';
import { ActionButton } from './action-button';
import { asksForClick, Cause } from './cause';
import { Countdown } from './countdown';
import { Figures } from './figures';
import { ProgressBar } from './progress-bar';
import { RenamedParts } from './renamed-parts';
import { SourceList } from './source-list';
import type { ViewActions } from './view-state';

/** A run that works or is paused. */
export function RunView({ snapshot, actions }: { snapshot: Snapshot; actions: ViewActions }) {
  const { state, cause, waitUntil, sources, destination } = snapshot;
  const run = state === 'paused' ? 'paused' : 'running';
  return (
    <>
      <div class="report">
        <ProgressBar snapshot={snapshot} />
        {cause !== null && <Cause failure={cause} run={run} destination={destination} actions={actions} />}
        {waitUntil !== null && <Countdown until={waitUntil} />}
        <Figures snapshot={snapshot} />
        <RenamedParts {...snapshot} />
        <SourceList sources={sources} />
      </div>
      <div class="buttons">
        {state === 'paused' ? (
          <ActionButton
            key="resume"
            action="resume"
            actions={actions}
            plain={cause !== null && asksForClick(cause.code)}
          />
        ) : (
          <ActionButton key="pause" action="pause" actions={actions} />
        )}
        <ActionButton key="cancel" action="cancel" actions={actions} />
      </div>
    </>
  );
}
