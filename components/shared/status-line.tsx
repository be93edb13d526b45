import { statusText } from '../export/status-text';
import type { ViewState } from '../export/view-state';
import { useText } from './text-context';

/** The live status. It's rendered in all states: screen readers only announce changes inside an element they know. */
export function StatusLine({ state, unseen = false }: { state: ViewState; unseen?: boolean }) {
  return (
    <p class={unseen ? 'status unseen' : 'status'} role="status">
      {statusText(state, useText())}
    </p>
  );
}
