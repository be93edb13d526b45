import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewActions } from '../../components/export/view-state';
import type { BuildState, ImportActions, ImportState, OfferState } from '../../components/import/import-state';
import { needsFiles } from '../../components/import/import-text';
import { useLiveView } from '../../hooks/live-view/use-live-view';
import type { Folder } from '../../hooks/use-chosen-folder';
import { droppedFiles, droppedHandles, selectedFiles } from '../../lib/browser/dropped-files';
import { requestAccess } from '../../lib/browser/host-permissions';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';
import { subscribeToProgress } from '../../lib/messaging/progress-channel';
import { toFailure } from '../../lib/model/failure';
import type { Settings } from '../../lib/settings/settings-schema';
import { placedFiles } from './chosen-files';
import { offerAgain } from './offer-again';
import { runStateOf } from './run-state';
import { startBuild } from './start-build';
import { useArchivePlace } from './use-archive-place';
import { type Collect, useFileScan } from './use-file-scan';

/** Only the run: this page works without signing in, and sends no requests to the site. */
const readRun = async (): Promise<Status> => ({
  snapshot: await sendMessage('background', 'run', {}),
  account: null,
  trouble: null,
});

/** The state of the page, and its actions. */
export function useImportPage(
  folder: Folder,
  settings: Settings | null,
): { state: ImportState; actions: ImportActions; runActions: ViewActions } {
  const live = useLiveView(subscribeToProgress, requestAccess, { folder, read: readRun });
  const scan = useFileScan();
  const place = useArchivePlace(settings, scan.state.type);
  const [unrecognized, setUnrecognized] = useState(false);
  const [build, setBuild] = useState<BuildState>('idle');
  const [offer, setOffer] = useState<OfferState>('none');
  const dropped = useRef<FileSystemHandle[]>([]);

  const run = runStateOf(live.state);
  const waits = run.type === 'on' && needsFiles(run.snapshot.cause);
  const isImport = run.type === 'on' && run.snapshot.origin === 'files';

  const offerFiles = async () => {
    if (scan.chosen().size === 0) return;
    setOffer('offering');
    setOffer(await offerAgain(scan.chosen()).catch(toFailure));
  };
  // The engine may have been closed while this page still has the files.
  useEffect(() => {
    if (waits) void offerFiles();
    else setOffer('none');
  }, [waits]);
  // The files of a finished archive aren't part of the next one.
  useEffect(() => (isImport ? clear : undefined), [isImport]);

  const add = async (collect: Collect) => {
    setBuild('idle');
    await scan.add(collect, !waits);
    if (waits) await offerFiles();
  };

  const clear = () => {
    dropped.current = [];
    setBuild('idle');
    scan.clear();
  };

  const start = async () => {
    if (scan.state.type !== 'scanned' || settings === null) return;
    const { summary } = scan.state;
    const goesToFolder = settings.destination === 'folder';
    setBuild('starting');
    // The browser only asks for permission during the click, so nothing may be awaited before this.
    if (goesToFolder) await folder.allow();
    const files = placedFiles(scan.chosen());
    const started = await startBuild({ files, summary, unrecognized, goesToFolder, dropped: dropped.current });
    const isRun = typeof started === 'object' && 'job' in started;
    if (isRun) live.showRun(started);
    setBuild(isRun ? 'idle' : started);
  };

  const actions: ImportActions = {
    choose: (files) => void add(() => selectedFiles(files)),
    drop(transfer) {
      void droppedHandles(transfer).then((handles) => dropped.current.push(...handles));
      void add((signal) => droppedFiles(transfer, signal));
    },
    clear,
    setUnrecognized,
    build: () => void start(),
    skipMissing: () =>
      void sendMessage('background', 'skip-missing-files', {}).then(
        (snapshot) => snapshot !== null && live.showRun(snapshot),
        (error: unknown) => setOffer(toFailure(error)),
      ),
  };
  const state: ImportState = { run, scan: scan.state, unrecognized, build, offer, place };
  return { state, actions, runActions: live.actions };
}
