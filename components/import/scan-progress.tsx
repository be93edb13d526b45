import type { ScanProgress } from '../../lib/import/import-types';
import { ProgressTrack } from '../shared/progress-track';
import { useText } from '../shared/text-context';
import { progressText } from './import-text';

/** The progress of a scan, with a cancel button. `progress` is null before the first report. */
export function ScanProgressView({ progress, onCancel }: { progress: ScanProgress | null; onCancel(): void }) {
  const text = useText();
  const words = progress === null ? text.t('import.collecting') : progressText(progress, text);
  const percent = progress === null ? null : Math.floor((100 * progress.done) / Math.max(1, progress.total));
  return (
    <div class="report">
      <ProgressTrack percent={percent} label={text.t('import.progress-label')} words={words} />
      {progress !== null && <p class="drop-page-figures">{words}</p>}
      <div class="buttons">
        <button type="button" class="button button-plain" onClick={onCancel}>
          {text.t('action.cancel')}
        </button>
      </div>
    </div>
  );
}
