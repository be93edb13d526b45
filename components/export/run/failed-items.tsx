import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** The number of files that couldn't be saved, by reason. */
export function Failures({ failures }: Pick<Snapshot, 'failures'>) {
  const { t } = useText();
  return (
    <ul class="failed">
      {failures.map(({ reason, count }) => (
        <li key={reason}>{t('ended.failure', { reason: t(`reason.${reason}`), count })}</li>
      ))}
    </ul>
  );
}

/** How many files a finished run couldn't save, and why. */
export function FailedItems({ last: { failures, counts } }: { last: Snapshot }) {
  const { t } = useText();
  if (counts.failed === 0) return null;
  return (
    <>
      <p>{t('ended.failed', { count: counts.failed })}</p>
      <Failures failures={failures} />
    </>
  );
}
