import { useText } from '../text-context';
import type { Repair } from './verify-state';

type Props = { count: number; repair: Repair | undefined; onRepair: () => void };

/** Offers to fetch the files of some items again, and tells what came of it. */
export function RepairOffer({ count, repair, onRepair }: Props) {
  const text = useText();
  if (repair === 'started') return <p role="status">{text.t('repair.started')}</p>;
  const trouble = typeof repair === 'object' ? text.failure(repair) : null;
  return (
    <div class="repair">
      <p>{text.t('repair.offer')}</p>
      <button type="button" class="button button-primary" disabled={repair === 'starting'} onClick={onRepair}>
        {text.t('repair.fetch', { count })}
      </button>
      {repair === 'busy' && <p role="status">{text.t('repair.busy')}</p>}
      {trouble !== null && (
        <p role="status">
          {trouble.what} {trouble.todo}
        </p>
      )}
    </div>
  );
}
