import { statusWords } from './status-words';
import { useText } from './text-context';
import type { ViewState } from './view-state';

/** The live status. It stays in the page through all states: screen readers hear only changes inside an element they know. */
export function Status({ state }: { state: ViewState }) {
  return (
    <p class="status" role="status">
      {statusWords(state, useText())}
    </p>
  );
}
