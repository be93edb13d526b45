import type { Snapshot } from '../lib/export/job';
import { useText } from './text-context';

/** How many files an ended run could not save, and why. */
export function FailedItems({ last }: { last: Snapshot }) {
  const { t } = useText();
  const { failures, counts } = last;
  if (counts.failed === 0) return null;
  return (
    <>
      <p>{t('ended.failed', { count: counts.failed })}</p>
      <ul class="failed">
        {failures.map(({ reason, count }) => (
          <li key={reason}>{t('ended.failure', { reason: t(`reason.${reason}`), count })}</li>
        ))}
      </ul>
    </>
  );
}
