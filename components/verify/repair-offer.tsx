import type { ExportReport } from '../../lib/archive/verify/verify-export';
import type { Snapshot } from '../../lib/model/job';
import { statusText } from '../export/status-text';
import { useText } from '../shared/text-context';
import type { Repair } from './verify-state';

type Props = {
  report: ExportReport;
  /** The export folder, if this export may be in it. */
  folder: string | null;
  repair: Repair | undefined;
  onRepair: () => void;
};

/** Offers to repair an export and shows the result. Empty for an intact export. */
export function RepairOffer({ report: { repairPlan, items }, folder, repair, onRepair }: Props) {
  const text = useText();
  if (repairPlan === null) return null;
  if (repairPlan === 'rebuild') return <BuildAgain />;
  const isOfLists = repairPlan === 'write-lists';
  if (typeof repair === 'object' && 'job' in repair) return <RepairRun snapshot={repair} isOfLists={isOfLists} />;
  if (repairPlan === 'export' || (isOfLists && folder === null)) return <NewExport />;
  const trouble = typeof repair === 'object' ? text.explain(repair) : null;
  return (
    <div class="repair">
      {isOfLists && <p>{text.t('repair.lists')}</p>}
      <p>
        {folder === null
          ? text.t('repair.offer')
          : text.t(isOfLists ? 'repair.lists-folder' : 'repair.offer-folder', { folder })}
      </p>
      <button type="button" class="button button-primary" disabled={repair === 'starting'} onClick={onRepair}>
        {isOfLists ? text.t('repair.lists-write') : text.t('repair.fetch', { count: items.length })}
      </button>
      {repair === 'busy' && <p role="status">{text.t('repair.busy')}</p>}
      {trouble !== null && <p role="status">{trouble}</p>}
    </div>
  );
}

/** What only the archive's original files can repair. */
function BuildAgain() {
  const { t } = useText();
  return (
    <div class="repair">
      <p>{t('repair.rebuild')}</p>
      <a href="/import.html">{t('import.link')}</a>
    </div>
  );
}

/** Damaged files other than media that can't be rewritten here. */
function NewExport() {
  const { t } = useText();
  return (
    <div class="repair">
      <p>{t('repair.lists')}</p>
      <p>{t('repair.lists-export')}</p>
      <a href="/library.html">{t('action.open-library')}</a>
    </div>
  );
}

/** The repairing export: its state, what blocks it, and its result. */
function RepairRun({ snapshot, isOfLists }: { snapshot: Snapshot; isOfLists: boolean }) {
  const text = useText();
  const { cause, cancelled, phase, state } = snapshot;
  const ended = phase === 'ended';
  const untroubled = !ended && cause === null && state !== 'paused';
  const names = snapshot.parts.flatMap(({ renamedTo, fileName }) => renamedTo ?? fileName);
  const words = () => {
    if (untroubled) return text.t(isOfLists ? 'repair.lists-started' : 'repair.started');
    return isOfLists && ended && !cancelled
      ? text.t('repair.lists-written')
      : statusText({ type: 'run', snapshot }, text);
  };
  return (
    <div class="repair">
      <p role="status">{words()}</p>
      {cause !== null && <p>{text.failure(cause).todo}</p>}
      {ended && names.length > 0 && (
        <p>
          <bdi>{text.list(names)}</bdi>
        </p>
      )}
    </div>
  );
}
