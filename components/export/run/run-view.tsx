import type { Snapshot } from '../../../lib/model/job';
import { ActionButton } from '../../shared/buttons/action-button';
import { Countdown } from '../../shared/countdown';
import { ProgressBar } from '../../shared/progress-bar';
import { asksForClick, ProblemDetails } from '../problem-details';
import type { ViewActions } from '../view-state';
import { RenamedParts } from './renamed-parts';
import { RunStats } from './run-stats';
import { SourceList } from './source-list';

/** A running or paused run. */
export function RunView({ snapshot, actions }: { snapshot: Snapshot; actions: ViewActions }) {
  const { state, cause, waitUntil, destination } = snapshot;
  const run = state === 'paused' ? 'paused' : 'running';
  return (
    <>
      <div class="report">
        <ProgressBar snapshot={snapshot} />
        {cause !== null && <ProblemDetails failure={cause} run={run} destination={destination} actions={actions} />}
        {waitUntil !== null && <Countdown until={waitUntil} />}
        <RunStats snapshot={snapshot} />
        <RenamedParts {...snapshot} />
        <SourceList {...snapshot} />
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
