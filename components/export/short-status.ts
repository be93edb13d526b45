import type { Text } from '../../lib/i18n/create-text';
import { percentDone } from '../shared/percent-done';
import { isSameAccount } from '../shared/same-account';
import type { ViewState } from './view-state';

/** The state in a word or a percentage, for the folded bar. */
export function shortStatus(state: ViewState, { t }: Text): string {
  switch (state.type) {
    case 'ready':
      if (state.last === null || !isSameAccount(state.last.account, state.account)) return t('brief.ready');
      return t(state.last.cancelled ? 'brief.cancelled' : 'brief.complete');
    case 'run':
      if (state.snapshot.state === 'paused') return t('brief.paused');
      return t('progress.percent', { share: (percentDone(state.snapshot) ?? 0) / 100 });
    default:
      return t(`brief.${state.type}`);
  }
}
