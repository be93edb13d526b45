import { useMemo } from 'preact/hooks';
import { DestinationChoice } from '../../components/destination-choice';
import { HaveSection } from '../../components/have/have-section';
import { HistoryPage } from '../../components/history/history-page';
import { Library } from '../../components/library/library';
import { LookNote } from '../../components/library/look-note';
import { PickedBar } from '../../components/library/picked-bar';
import { Status } from '../../components/status';
import { useText } from '../../components/text-context';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { partSizes } from '../../lib/settings/settings';
import { mediaOf } from '../../views/media-of';
import { createRemoteFiles } from '../../views/remote-files';
import { useFolder } from '../../views/use-folder';
import { useForecast } from '../../views/use-forecast';
import { useLibrary } from '../../views/use-library';
import { useLiveView } from '../../views/use-live-view';
import { useLook } from '../../views/use-look';
import { usePastExports } from '../../views/use-past-exports';
import { usePicked } from '../../views/use-picked';
import { RunPanel } from './run-panel';
import { useDestination } from './use-destination';
import { useHave } from './use-have';
import { usePlace } from './use-place';

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
