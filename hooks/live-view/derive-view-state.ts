import type { ViewState } from '../../components/export/view-state';
import type { Status } from '../../lib/messaging/messages';
import type { Failure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';

/**
 * The state for a run. If it has ended, the next one can be started. An archive built from files doesn't say who is
 * signed in to Sora.
 */
export function viewStateOfRun(snapshot: Snapshot): ViewState {
  if (snapshot.state !== 'done') return { type: 'run', snapshot };
  if (snapshot.origin === 'files') return { type: 'unasked', last: snapshot };
  return { type: 'ready', account: snapshot.account, last: snapshot };
}

/** Why nothing can be started, with the last run. */
export function viewStateOfFailure(failure: Failure, last: Snapshot | null): ViewState {
  return failure.code === 'signed-out' ? { type: 'signed-out', last } : { type: 'trouble', failure, last };
}

/**
 * What a newly opened view shows: an unfinished run, even if nobody is signed in or something fails; otherwise the last
 * run.
 */
export function viewStateOf({ snapshot, account, trouble }: Status): ViewState {
  if (snapshot !== null && snapshot.state !== 'done') return viewStateOfRun(snapshot);
  if (trouble !== null) return viewStateOfFailure(trouble, snapshot);
  return account === null ? { type: 'unasked', last: snapshot } : { type: 'ready', account, last: snapshot };
}
