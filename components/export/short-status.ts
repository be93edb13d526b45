import type { Text } from '../../lib/i18n/create-text';
import type { Snapshot } from '../../lib/model/job';
import { percentDone } from '../shared/percent-done';
import { isSameAccount } from '../shared/same-account';
import type { ViewState } from './view-state';

/** The state as a word or a percentage, for the collapsed bar. */
export function shortStatus(state: ViewState, { t }: Text): string {
  switch (state.type) {
    case 'unasked':
      return endOf(state.last, t);
    case 'ready':
      return endOf(state.last && isSameAccount(state.last.account, state.account) ? state.last : null, t);
    case 'run':
      if (state.snapshot.state === 'paused') return t('brief.paused');
      return t('progress.percent', { share: (percentDone(state.snapshot) ?? 0) / 100 });
    default:
      return t(`brief.${state.type}`);
  }
}

function endOf(last: Snapshot | null, t: Text['t']): string {
  if (last === null) return t('brief.ready');
  return t(last.cancelled ? 'brief.cancelled' : 'brief.complete');
}
