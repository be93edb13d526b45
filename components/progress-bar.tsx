import type { Snapshot } from '../lib/export/job';
import { savedWords } from './figures';
import { percentDone } from './progress';
import { useText } from './text-context';

/** How far the run is, for the eye and for assistive technology. */
export function ProgressBar({ snapshot }: { snapshot: Snapshot }) {
  const text = useText();
  const known = percentDone(snapshot);
  const percent = known ?? 0;
  return (
    <div
      class={snapshot.state === 'paused' ? 'progress progress-paused' : 'progress'}
      role="progressbar"
      aria-label={text.t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={
        known === null
          ? text.t('progress.counting')
          : text.t('progress.text', { share: percent / 100, saved: savedWords(snapshot, text) })
      }
    >
      <div
        class={known === null ? 'progress-fill progress-unknown' : 'progress-fill'}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
