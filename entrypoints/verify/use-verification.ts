import { useEffect, useRef, useState } from 'preact/hooks';
import type { Repair, VerifyActions, VerifyProps, VerifyState } from '../../components/verify/verify-state';
import { saveDiagnosis } from '../../hooks/save-diagnosis';
import { useChosenFolder } from '../../hooks/use-chosen-folder';
import { useStoredSettings } from '../../hooks/use-stored-settings';
import { mightHoldBag } from '../../lib/archive/file-bag/choose-bag';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { type CollectedFiles, droppedFiles, selectedFiles } from '../../lib/browser/dropped-files';
import { subscribeToProgress } from '../../lib/messaging/progress-channel';
import { whileWorking } from '../../lib/messaging/work-lock';
import { toFailure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';
import { startRepair } from './start-repair';
import { verifyInWorker } from './verify-in-worker';

const idle: VerifyState = { type: 'idle' };

/** Whether the snapshot is of the repair's export. */
const isOf = (repair: Repair, { job }: Snapshot) => typeof repair === 'object' && 'job' in repair && repair.job === job;

/** The page's state, updated with the progress of its repair. */
function withUpdate(shown: VerifyState, snapshot: Snapshot): VerifyState {
  if (shown.type !== 'done') return shown;
  const repairs = Object.entries(shown.repairs).map(([of, repair]) => [of, isOf(repair, snapshot) ? snapshot : repair]);
  return { ...shown, repairs: Object.fromEntries(repairs) };
}

/** The state of the page, and its actions. */
export function useVerification(): VerifyProps {
  const folder = useChosenFolder();
  // If there's no response, no place is named.
  const { saved } = useStoredSettings(() => undefined);
  const goesToFolder = saved?.settings.destination === 'folder';
  const [state, setState] = useState(idle);
  const running = useRef(new AbortController());
  const received = useRef<Snapshot | null>(null);

  useEffect(() => {
    const unmounted = new AbortController();
    const listener = (snapshot: Snapshot) => {
      received.current = snapshot;
      setState((shown) => withUpdate(shown, snapshot));
    };
    subscribeToProgress(listener, unmounted.signal);
    return () => unmounted.abort();
  }, []);

  const check = async (collect: (signal: AbortSignal) => Promise<CollectedFiles> | CollectedFiles) => {
    const mine = new AbortController();
    running.current = mine;
    setState({ type: 'collecting' });
    try {
      const { files, unreadable } = await collect(mine.signal);
      const report = (name: string, progress: (VerifyState & { type: 'checking' })['progress']) => {
        if (!mine.signal.aborted) setState({ type: 'checking', name, progress });
      };
      const verified = await verifyInWorker(files, report, mine.signal);
      const all = [...verified.unreadable, ...unreadable.map((zip) => ({ zip, fault: 'unreadable' as const }))];
      setState({ type: 'done', verified: { ...verified, unreadable: all }, repairs: {} });
    } catch (error) {
      if (!mine.signal.aborted) setState({ type: 'failed', failure: toFailure(error) });
    } finally {
      // Ignores progress reports that are still on their way.
      mine.abort();
    }
  };

  const verify = (collect: Parameters<typeof check>[0]) => whileWorking(() => check(collect));

  const fix = async (index: number) => {
    const report = state.type === 'done' ? state.verified.reports[index] : undefined;
    if (report === undefined) return;
    const note = (outcome: Awaited<ReturnType<typeof startRepair>>) =>
      setState((shown) =>
        shown.type === 'done' ? { ...shown, repairs: { ...shown.repairs, [index]: outcome } } : shown,
      );
    note('starting');
    if (goesToFolder) await folder.allow();
    const started = await startRepair(report);
    // The result may come after progress of the export that it started.
    note(received.current !== null && isOf(started, received.current) ? received.current : started);
  };

  const stop = () => {
    running.current.abort();
    setState(idle);
  };
  const actions: VerifyActions = {
    choose: (files) => void verify(() => selectedFiles(files)),
    drop: (dropped) => void verify((signal) => droppedFiles(dropped, signal)),
    cancel: stop,
    again: stop,
    saveDiagnosis: () =>
      void saveDiagnosis().catch((error: unknown) => setState({ type: 'failed', failure: toFailure(error) })),
    repair: (index) => void whileWorking(() => fix(index)),
  };
  const folderOf = ({ name }: ExportReport) =>
    goesToFolder && folder.name !== null && mightHoldBag(folder.name, name) ? folder.name : null;
  return { state, folderOf, actions };
}
