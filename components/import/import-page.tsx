import type { ComponentChildren } from 'preact';
import type { Snapshot } from '../../lib/model/job';
import { LastExport } from '../export/last-export';
import { ProblemDetails } from '../export/problem-details';
import { RunView } from '../export/run/run-view';
import type { ViewActions } from '../export/view-state';
import { ActionButton } from '../shared/buttons/action-button';
import { DropPage } from '../shared/drop/drop-page';
import { useText } from '../shared/text-context';
import { FilesNeeded } from './files-needed';
import { ImportChooser } from './import-chooser';
import type { ImportActions, ImportState } from './import-state';
import { importStatus, needsFiles } from './import-text';
import { ScanProgressView } from './scan-progress';
import { ScanResult } from './scan-result';

type Props = {
  state: ImportState;
  actions: ImportActions;
  runActions: ViewActions;
  /** The choice of a destination. */
  children?: ComponentChildren;
};

/** The page that builds an archive from files. Styled by `import-page.css`. */
export function ImportPage(props: Props) {
  const { state, actions } = props;
  const text = useText();
  return (
    <DropPage
      title={text.t('import.title')}
      intro={text.t('import.intro')}
      status={importStatus(state, text)}
      onDrop={takesFiles(state) ? actions.drop : null}
    >
      <ImportBody {...props} />
    </DropPage>
  );
}

/** Whether more files can be added: before a run, and while one waits for its files. */
function takesFiles({ run, build }: ImportState): boolean {
  if (run.type === 'on') return needsFiles(run.snapshot.cause);
  return build !== 'starting';
}

function ImportBody({ state, actions, runActions, children }: Props) {
  const { t } = useText();
  const { run, scan, unrecognized, build, offer, place } = state;
  const report = { saveDiagnosis: runActions.saveDiagnosis };
  if (run.type === 'failed')
    return (
      <>
        <ProblemDetails failure={run.failure} run={null} actions={report} />
        <div class="buttons">
          <ActionButton action="retry" actions={runActions} />
        </div>
      </>
    );
  if (run.type === 'on') {
    const { snapshot } = run;
    if (needsFiles(snapshot.cause))
      return <FilesNeeded snapshot={snapshot} offer={offer} actions={actions} runActions={runActions} />;
    return (
      <>
        <p class="drop-page-intro">{t(noteKey(snapshot))}</p>
        <RunView snapshot={snapshot} actions={runActions} />
      </>
    );
  }
  const last = scan.type === 'none' && run.type === 'off' ? run.last : null;
  return (
    <>
      {last !== null && <LastExport last={last} account={last.account} actions={runActions} />}
      {build === 'is-destination' && <p>{t('import.is-destination-todo')}</p>}
      {typeof build === 'object' && <ProblemDetails failure={build} run={null} actions={report} />}
      <ImportChooser
        actions={actions}
        unrecognized={unrecognized}
        loud={scan.type !== 'scanned' || scan.summary.items === 0}
      />
      {(scan.type === 'collecting' || scan.type === 'scanning') && (
        <ScanProgressView progress={scan.type === 'scanning' ? scan.progress : null} onCancel={actions.clear} />
      )}
      {scan.type === 'failed' && (
        <>
          <ProblemDetails failure={scan.failure} run={null} actions={report} />
          <div class="buttons">
            <button type="button" class="button button-plain" onClick={actions.clear}>
              {t('import.clear')}
            </button>
          </div>
        </>
      )}
      {scan.type === 'scanned' && (
        <ScanResult {...scan} unrecognized={unrecognized} build={build} place={place} actions={actions}>
          {children}
        </ScanResult>
      )}
    </>
  );
}

/** What users should know about an active run. The browser may withdraw access to a folder when the tab is closed. */
function noteKey({ origin, destination }: Snapshot) {
  if (origin !== 'files') return 'import.other-run';
  return destination === 'folder' ? 'destination.folder.tab' : 'import.may-close';
}
