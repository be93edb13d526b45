import type { Snapshot } from '../../lib/export/job';
import { statusWords } from '../status-words';
import { useText } from '../text-context';
import type { Repair } from './verify-state';

type Props = { count: number; repair: Repair | undefined; onRepair: () => void };

/** Offers to fetch the files of some items again, and tells what came of it. */
export function RepairOffer({ count, repair, onRepair }: Props) {
  const text = useText();
  if (typeof repair === 'object' && 'job' in repair) return <RepairRun snapshot={repair} />;
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

/** The export that fetches them: that it is on, what holds it up, and how it has ended. */
function RepairRun({ snapshot }: { snapshot: Snapshot }) {
  const text = useText();
  const { cause, phase, state } = snapshot;
  const ended = phase === 'ended';
  const untroubled = !ended && cause === null && state !== 'paused';
  const names = snapshot.parts.flatMap(({ savedAs, fileName }) => savedAs ?? fileName);
  return (
    <div class="repair">
      <p role="status">{untroubled ? text.t('repair.started') : statusWords({ type: 'run', snapshot }, text)}</p>
      {cause !== null && <p>{text.failure(cause).todo}</p>}
      {ended && names.length > 0 && (
        <p>
          <bdi>{text.list(names)}</bdi>
        </p>
      )}
    </div>
  );
}
