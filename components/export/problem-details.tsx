import type { Failure, FailureCode } from '../../lib/model/failure';
import type { DestinationName } from '../../lib/model/job';
import { ActionButton } from '../shared/buttons/action-button';
import { useText } from '../shared/text-context';
import type { ViewActions } from './view-state';

/** What only a person's click may do. */
const clicks: { [Code in FailureCode]?: keyof ViewActions } = {
  'token-ended': 'reloadSora',
  'no-permission': 'allow',
  'media-elsewhere': 'allow',
  'folder-not-allowed': 'allowFolder',
  'folder-gone': 'chooseFolder',
  'no-folder': 'chooseFolder',
  'files-needed': 'openImport',
};
/** Whether a person is asked for a click, which then is the one that matters. */
export const asksForClick = (code: FailureCode) => code in clicks;

/** What no time and no look brings to an end: a person has to act, or the export ends with what it has. */
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
  /** The run that it holds up: `running` goes on beside it. Null where none is on. */
  run: 'running' | 'paused' | null;
  /** Where that run goes. */
  destination?: DestinationName;
  /** Those that the page offers. A failure has a button for one of them. */
  actions: Partial<ViewActions>;
};

/** What follows from a failure. What happened is said by the status. */
export function ProblemDetails({ failure, run, destination, actions }: Props) {
  const text = useText();
  const { safe, todo, detail } = text.failure(failure, destination);
  const goesOn = decided.has(failure.code) ? [] : [text.t('paused.goes-on')];
  const click = clicks[failure.code];
  const tries = run === 'paused' && goesOn.length > 0 ? [text.t('paused.resume')] : [];
  return (
    <div class="cause">
      <p class="cause-todo">{todo}</p>
      {run !== null && <p>{text.sentences(safe, ...goesOn, ...tries)}</p>}
      {detail !== null && <p class="cause-detail">{text.t('cause.detail', { detail })}</p>}
      {click !== undefined && actions[click] && <ActionButton action={click} actions={actions} />}
      {reportable.has(failure.code) && actions.saveDiagnosis && (
        <ActionButton action="saveDiagnosis" actions={actions} />
      )}
    </div>
  );
}
