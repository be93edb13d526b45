import { useMemo } from 'preact/hooks';
import { AlreadySavedSection } from '../../components/already-saved/already-saved-section';
import { LibraryView } from '../../components/library/library-view';
import { ScanStatus } from '../../components/library/scan-status';
import { PastExportsPage } from '../../components/past-exports/past-exports-page';
import { SelectionBar } from '../../components/selection/selection-bar';
import { DestinationChoice } from '../../components/shared/destination-choice';
import { StatusLine } from '../../components/shared/status-line';
import { useText } from '../../components/shared/text-context';
import { scannedMedia } from '../../hooks/library-scan/scanned-media';
import { useLibraryScan } from '../../hooks/library-scan/use-library-scan';
import { useLiveView } from '../../hooks/live-view/use-live-view';
import { createRemoteFiles } from '../../hooks/remote-files';
import { useChosenFolder } from '../../hooks/use-chosen-folder';
import { useDestinationSettings } from '../../hooks/use-destination-settings';
import { useExportEstimate } from '../../hooks/use-export-estimate';
import { useLibraryView } from '../../hooks/use-library-view';
import { usePastExports } from '../../hooks/use-past-exports';
import { useSelection } from '../../hooks/use-selection';
import { requestAccess } from '../../lib/browser/host-permissions';
import { sendIds } from '../../lib/messaging/offered-ids';
import { subscribeToProgress } from '../../lib/messaging/progress-channel';
import { partSizes } from '../../lib/settings/settings-schema';
import { RunPanel } from './run-panel';
import { useAlreadySaved } from './use-already-saved';
import { useHashRoute } from './use-hash-route';

/** The library tab: the run, everything on the lists, a selection from it, and past exports. */
export function LibraryTab() {
  const text = useText();
  const place = useHashRoute();
  const folder = useChosenFolder();
  const { set, failure, change } = useDestinationSettings();
  const live = useLiveView(subscribeToProgress, requestAccess, { folder, sendIds });
  const scan = useLibraryScan();
  const have = useAlreadySaved(scan.account);
  const ready = live.state.type === 'ready' ? live.state.account.id : null;
  // What's new is known here after a full scan, and changes with the imports. The space depends on the destination.
  const estimate = useExportEstimate(scan.loading ? null : ready, have?.state.imports, set);
  const { state, actions } = useLibraryView(scan.known, scan.version);
  const { selection, bar } = useSelection(scan, state.items, live.exportItems);
  const files = useMemo(createRemoteFiles, []);
  const media = useMemo(() => scannedMedia(scan, files, text), [scan.known]);
  const { known, forget } = usePastExports(place === '#history', live.state.type);

  const run = (
    <RunPanel state={live.state} actions={live.actions} forecast={estimate}>
      {set !== null && (
        <DestinationChoice
          {...set}
          partSizes={partSizes}
          folder={folder.isSupported ? folder : null}
          failure={failure}
          onChange={change}
          onChooseFolder={live.actions.chooseFolder}
        />
      )}
    </RunPanel>
  );
  if (place === '#history')
    return (
      <PastExportsPage
        known={known}
        account={live.state.type === 'ready' ? live.state.account : null}
        busy={live.state.type === 'run'}
        onShow={live.showExport}
        onAgain={live.exportAgain}
        onForget={forget}
      >
        {live.state.type === 'ready' ? <StatusLine state={live.state} /> : run}
      </PastExportsPage>
    );
  return (
    <LibraryView
      owner={scan.account?.username ?? null}
      state={{ ...state, loading: scan.loading, unread: scan.failure !== null && state.facets.total === 0 }}
      actions={actions}
      media={media}
      selection={selection}
      links={
        <a class="toolbar-link" href="#history">
          {text.t('history.title')}
        </a>
      }
      foot={<SelectionBar {...bar} />}
    >
      {run}
      {have !== null && <AlreadySavedSection {...have} now={Date.now()} />}
      <ScanStatus {...scan} />
    </LibraryView>
  );
}
