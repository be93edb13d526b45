import { useMemo } from 'preact/hooks';
import { HaveSection } from '../../components/already-saved/already-saved-section';
import { Library } from '../../components/library/library-view';
import { LookNote } from '../../components/library/scan-status';
import { HistoryPage } from '../../components/past-exports/past-exports-page';
import { PickedBar } from '../../components/selection/selection-bar';
import { DestinationChoice } from '../../components/shared/destination-choice';
import { Status } from '../../components/shared/status-line';
import { useText } from '../../components/shared/text-context';
import { createRemoteFiles } from '../../hooks/remote-files';
import { mediaOf } from '../../hooks/scanned-media';
import { useFolder } from '../../hooks/use-chosen-folder';
import { useForecast } from '../../hooks/use-export-estimate';
import { useLook } from '../../hooks/use-library-scan';
import { useLibrary } from '../../hooks/use-library-view';
import { useLiveView } from '../../hooks/use-live-view';
import { usePastExports } from '../../hooks/use-past-exports';
import { usePicked } from '../../hooks/use-selection';
import { requestAccess } from '../../lib/browser/host-permissions';
import { onProgress } from '../../lib/messaging/progress-channel';
import { partSizes } from '../../lib/settings/settings-schema';
import { RunPanel } from './run-panel';
import { useHave } from './use-already-saved';
import { useDestination } from './use-destination-settings';
import { usePlace } from './use-hash-route';

/** The whole library in a tab of its own: the run, everything the lists tell, picking among it, and past exports. */
export function LibraryTab() {
  const text = useText();
  const place = usePlace();
  const folder = useFolder();
  const { set, failure, change } = useDestination();
  const live = useLiveView(onProgress, requestAccess, folder);
  const look = useLook();
  const have = useHave(look.account);
  const ready = live.state.type === 'ready' ? live.state.account.id : null;
  // What is new is known here once everything was looked through, and changes with what is added; the room with where exports go.
  const forecast = useForecast(look.loading ? null : ready, have?.state.imports, set);
  const { state, actions } = useLibrary(look.known, look.version);
  const { picking, bar } = usePicked(look, state.items, live.exportItems);
  const files = useMemo(createRemoteFiles, []);
  const media = useMemo(() => mediaOf(look, files, text), [look.known]);
  const { known, forget } = usePastExports(place === '#history', live.state.type);

  const run = (
    <RunPanel state={live.state} actions={live.actions} forecast={forecast}>
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
      <HistoryPage
        known={known}
        account={live.state.type === 'ready' ? live.state.account : null}
        busy={live.state.type === 'run'}
        onShow={live.showExport}
        onAgain={live.exportAgain}
        onForget={forget}
      >
        {live.state.type === 'ready' ? <Status state={live.state} /> : run}
      </HistoryPage>
    );
  return (
    <Library
      owner={look.account?.username ?? null}
      state={{ ...state, loading: look.loading }}
      actions={actions}
      media={media}
      picking={picking}
      links={
        <a class="toolbar-link" href="#history">
          {text.t('history.title')}
        </a>
      }
      foot={<PickedBar {...bar} />}
    >
      {run}
      {have !== null && <HaveSection {...have} now={Date.now()} />}
      <LookNote {...look} />
    </Library>
  );
}
