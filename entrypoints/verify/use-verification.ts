import { useEffect, useRef, useState } from 'preact/hooks';
import type { Repair, VerifyActions, VerifyProps, VerifyState } from '../../components/verify/verify-state';
import { useFolder } from '../../hooks/use-chosen-folder';
import { useKeptSettings } from '../../hooks/use-stored-settings';
import { mayBeBagIn } from '../../lib/archive/file-bag/choose-bag';
import type { Chosen } from '../../lib/archive/verify/file-index';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { droppedFiles, pickedFiles } from '../../lib/browser/dropped-files';
import { onProgress } from '../../lib/messaging/progress-channel';
import { whileWorking } from '../../lib/messaging/work';
import { toFailure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';
import { repair } from './start-repair';
import { verifyInWorker } from './verify-in-worker';

const idle: VerifyState = { type: 'idle' };

/** Whether a repair is the export that the news is of. */
const isOf = (repair: Repair, { job }: Snapshot) => typeof repair === 'object' && 'job' in repair && repair.job === job;

/** The page with what is told of an export, where that fetches something for it. */
function withNews(shown: VerifyState, snapshot: Snapshot): VerifyState {
  if (shown.type !== 'done') return shown;
  const repairs = Object.entries(shown.repairs).map(([of, repair]) => [of, isOf(repair, snapshot) ? snapshot : repair]);
  return { ...shown, repairs: Object.fromEntries(repairs) };
}

/** The state of the page, and a person's clicks as what they do. */
export function useVerification(): VerifyProps {
  const folder = useFolder();
  // Where nobody answers, no place is named.
  const { kept } = useKeptSettings(() => undefined);
  const goesToFolder = kept?.settings.destination === 'folder';
  const [state, setState] = useState(idle);
  const running = useRef(new AbortController());
  const heard = useRef<Snapshot | null>(null);

  useEffect(() => {
    const gone = new AbortController();
    const hear = (snapshot: Snapshot) => {
      heard.current = snapshot;
      setState((shown) => withNews(shown, snapshot));
    };
    onProgress(hear, gone.signal);
    return () => gone.abort();
  }, []);

  const check = async (collect: (signal: AbortSignal) => Promise<Chosen[]> | Chosen[]) => {
    const mine = new AbortController();
    running.current = mine;
    setState({ type: 'collecting' });
    try {
      const chosen = await collect(mine.signal);
      const tell = (name: string, progress: (VerifyState & { type: 'checking' })['progress']) => {
        if (!mine.signal.aborted) setState({ type: 'checking', name, progress });
      };
      const verified = await verifyInWorker(chosen, tell, mine.signal);
      setState({ type: 'done', verified, repairs: {} });
    } catch (error) {
      if (!mine.signal.aborted) setState({ type: 'failed', failure: toFailure(error) });
    } finally {
      // Words of progress that are still on their way come too late.
      mine.abort();
    }
  };

  const verify = (collect: Parameters<typeof check>[0]) => whileWorking(() => check(collect));

  const mend = async (index: number) => {
    const report = state.type === 'done' ? state.verified.reports[index] : undefined;
    if (report === undefined) return;
    const note = (outcome: Awaited<ReturnType<typeof repair>>) =>
      setState((shown) =>
        shown.type === 'done' ? { ...shown, repairs: { ...shown.repairs, [index]: outcome } } : shown,
      );
    note('starting');
    if (goesToFolder) await folder.allow();
    const begun = await repair(report);
    // The answer may come after news of what it has begun.
    note(heard.current !== null && isOf(begun, heard.current) ? heard.current : begun);
  };

  const stop = () => {
    running.current.abort();
    setState(idle);
  };
  const actions: VerifyActions = {
    choose: (files) => void verify(() => pickedFiles(files)),
    drop: (dropped) => void verify((signal) => droppedFiles(dropped, signal)),
    cancel: stop,
    again: stop,
    repair: (index) => void whileWorking(() => mend(index)),
  };
  const folderOf = ({ name }: ExportReport) =>
    goesToFolder && folder.name !== null && mayBeBagIn(folder.name, name) ? folder.name : null;
  return { state, folderOf, actions };
}
