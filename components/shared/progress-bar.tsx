import type { Snapshot } from '../../lib/model/job';
import { savedText } from '../export/run/run-stats';
import { percentDone } from './percent-done';
import { ProgressTrack } from './progress-track';
import { useText } from './text-context';

/** The progress of the run. */
export function ProgressBar({ snapshot }: { snapshot: Snapshot }) {
  const text = useText();
  const percent = percentDone(snapshot);
  return (
    <ProgressTrack
      percent={percent}
      paused={snapshot.state === 'paused'}
      label={text.t('progress.label')}
      words={
        percent === null
          ? text.t(snapshot.origin === 'files' ? 'progress.reading-files' : 'progress.counting')
          : text.t('progress.text', { share: percent / 100, saved: savedText(snapshot, text) })
      }
    />
  );
}
