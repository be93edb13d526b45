import type { Failure, FailureCode } from '../../lib/model/failure';
import type { DestinationName } from '../../lib/model/job';
import { ActionButton } from '../shared/buttons/action-button';
import { useText } from '../shared/text-context';
import type { ViewActions } from './view-state';

/** Actions that need a click by the user. */
const clicks: { [Code in FailureCode]?: keyof ViewActions } = {
  'token-ended': 'reloadSora',
  'no-permission': 'allow',
  'media-elsewhere': 'allow',
  'folder-not-allowed': 'allowFolder',
  'folder-gone': 'chooseFolder',
  'no-folder': 'chooseFolder',
  'files-needed': 'openImport',
};
/** Whether the failure needs a click, which is then the primary action. */
export const asksForClick = (code: FailureCode) => code in clicks;

/** Failures that don't end by themselves: the user has to act, or the export ends with what it has. */
const decided = new Set<FailureCode>([
  'save-cancelled',
  'save-paused',
  'save-asks',
  'save-held',
  'export-damaged',
  'files-needed',
]);

/** Their texts ask for a bug report with a diagnostic file. */
const reportable = new Set<FailureCode>(['store-damaged', 'no-fetcher', 'bug']);

type Props = {
  failure: Failure;
  /** The affected run: `running` continues meanwhile. Null if no run is active. */
  run: 'running' | 'paused' | null;
  /** That run's destination. */
  destination?: DestinationName;
  /** The actions that the page offers. A failure has a button for one of them. */
  actions: Partial<ViewActions>;
};

/** What to do about a failure, and what's safe. The status says what happened. */
export function ProblemDetails({ failure, run, destination, actions }: Props) {
  const text = useText();
  const { safe, todo, detail } = text.failure(failure, destination);
  const click = clicks[failure.code];
  const endsByItself = run !== null && !decided.has(failure.code);
  const goesOn = endsByItself ? [text.t('paused.goes-on')] : [];
  const tries = endsByItself && run === 'paused' ? [text.t('paused.resume')] : [];
  return (
    <div class="cause">
      <p class="cause-todo">{todo}</p>
      <p>{text.sentences(safe, ...goesOn, ...tries)}</p>
      {detail !== null && <p class="cause-detail">{text.t('cause.detail', { detail })}</p>}
      {click !== undefined && actions[click] && <ActionButton action={click} actions={actions} />}
      {reportable.has(failure.code) && actions.saveDiagnosis && (
        <ActionButton action="saveDiagnosis" actions={actions} />
      )}
    </div>
  );
}
