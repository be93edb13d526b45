import { ProgressTrack } from '../shared/progress-track';
import { useText } from '../shared/text-context';
import type { VerifyActions, VerifyState } from './verify-state';

/** The progress of the verification, with a cancel button. */
export function VerifyProgressView({ state, actions }: { state: VerifyState; actions: VerifyActions }) {
  const text = useText();
  const progress = state.type === 'checking' ? state.progress : null;
  const words =
    progress === null
      ? text.t('verify.collecting')
      : text.t('verify.progress', {
          files: progress.files,
          total: progress.ofFiles,
          done: text.bytes(progress.bytes),
          all: text.bytes(progress.ofBytes),
        });
  const percent = progress === null ? null : Math.floor((100 * progress.bytes) / Math.max(1, progress.ofBytes));
  return (
    <div class="report">
      <ProgressTrack percent={percent} label={text.t('verify.progress-label')} words={words} />
      {progress !== null && <p class="drop-page-figures">{words}</p>}
      <div class="buttons">
        <button type="button" class="button button-plain" onClick={actions.cancel}>
          {text.t('action.cancel')}
        </button>
      </div>
    </div>
  );
}
