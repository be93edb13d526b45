import type { ViewState } from '../components/view-state';
import type { Failure } from '../lib/errors';
import type { Overview } from '../lib/messaging/messages';

export function stateOfFailure(failure: Failure): ViewState {
  return failure.code === 'signed-out' ? { type: 'signed-out' } : { type: 'trouble', failure };
}

/**
 * What a view that has just been opened shows. A run of the account that is signed in keeps its closing status; the last export of
 * another account must not stand where this one's library is named.
 */
export function stateOf({ snapshot, account, trouble }: Overview): ViewState {
  if (snapshot !== null && snapshot.state !== 'done') return { type: 'run', snapshot };
  if (trouble !== null) return stateOfFailure(trouble);
  if (account === null) return { type: 'loading' };
  if (snapshot?.account.id === account.id) return { type: 'run', snapshot: { ...snapshot, account } };
  return { type: 'ready', account, last: null };
}
