import type { Snapshot } from '../lib/export/job';
import type { Text } from '../lib/text/text';
import { percentDone } from './progress';
import type { ViewState } from './view-state';

const endWords = ({ cancelled }: Snapshot, { t }: Text) => t(cancelled ? 'brief.cancelled' : 'brief.complete');

/** The state in a word or a percentage, for the folded bar. */
export function briefWords(state: ViewState, text: Text): string {
  const { t } = text;
  switch (state.type) {
    case 'ready':
      return state.last === null ? t('brief.ready') : endWords(state.last, text);
    case 'run': {
      const { snapshot } = state;
      if (snapshot.state === 'done') return endWords(snapshot, text);
      if (snapshot.state === 'paused') return t('brief.paused');
      return t('progress.percent', { share: (percentDone(snapshot) ?? 0) / 100 });
    }
    default:
      return t(`brief.${state.type}`);
  }
}
