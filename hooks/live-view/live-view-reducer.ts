import type { ViewState } from '../../components/export/view-state';
import type { Status } from '../../lib/messaging/messages';
import type { Failure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';
import { viewStateOf, viewStateOfFailure, viewStateOfRun } from './derive-view-state';

/** What a view shows, and the latest pending status request whose result would still be the newest information. */
export type LiveView = { shown: ViewState; awaited: number | null };

export type LiveViewEvent =
  | { type: 'status-requested'; request: number }
  | { type: 'status'; request: number; status: Status }
  | { type: 'status-failed'; request: number; failure: Failure }
  /** Progress of a run, or the result of a command. */
  | { type: 'run'; snapshot: Snapshot }
  | { type: 'command-failed'; failure: Failure }
  | { type: 'retry' };

export const initialLiveView: LiveView = { shown: { type: 'loading' }, awaited: null };

export const lastRunOf = (shown: ViewState): Snapshot | null => ('last' in shown ? shown.last : null);

/**
 * What a view shows after an event. The result of a status request is dropped if something newer has arrived meanwhile.
 */
export function reduceLiveView(view: LiveView, event: LiveViewEvent): LiveView {
  const { shown } = view;
  switch (event.type) {
    case 'status-requested':
      return { shown, awaited: event.request };
    case 'status':
      return event.request === view.awaited ? { ...view, shown: viewStateOf(event.status) } : view;
    case 'status-failed':
      return event.request === view.awaited ? { ...view, shown: afterFailure(shown, event.failure) } : view;
    case 'run':
      return { shown: afterRun(shown, event.snapshot), awaited: null };
    case 'command-failed':
      return { ...view, shown: afterFailure(shown, event.failure) };
    case 'retry':
      return { ...view, shown: { type: 'loading' } };
  }
}

/** The result of a command may come after its run has ended. An end is final. */
const afterRun = (shown: ViewState, snapshot: Snapshot): ViewState =>
  lastRunOf(shown)?.job === snapshot.job && snapshot.state !== 'done' ? shown : viewStateOfRun(snapshot);

const afterFailure = (shown: ViewState, failure: Failure): ViewState => viewStateOfFailure(failure, lastRunOf(shown));
