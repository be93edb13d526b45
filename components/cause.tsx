import type { Failure } from '../lib/errors';
import { useText } from './text-context';

/** What follows from a failure. What happened is said by the status; `paused` is a run that waits for its end. */
export function Cause({ failure, paused }: { failure: Failure; paused: boolean }) {
  const text = useText();
  const { safe, todo, detail } = text.failure(failure);
  return (
    <div class="cause">
      <p class="cause-todo">{todo}</p>
      {paused && (
        <p>
          {safe} {text.t('paused.goes-on')}
        </p>
      )}
      {detail !== null && <p class="cause-detail">{text.t('cause.detail', { detail })}</p>}
    </div>
  );
}
