import { useRef, useState } from 'preact/hooks';
import type { ScanState } from '../../components/import/import-state';
import type { CollectedFiles } from '../../lib/browser/dropped-files';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import { whileWorking } from '../../lib/messaging/work-lock';
import { toFailure } from '../../lib/model/failure';
import { addChosen, type ChosenFiles, placedFiles } from './chosen-files';
import { scanInWorker } from './scan-in-worker';

/** Collects chosen or dropped files, which may take long for large folders. Throws the signal's reason. */
export type Collect = (signal: AbortSignal) => Promise<CollectedFiles> | CollectedFiles;

/** Chosen files that accumulate over several steps, and the result of scanning all of them. */
export type FileScan = {
  state: ScanState;
  /** The files chosen so far. */
  chosen(): ChosenFiles;
  /** Adds files. Resolves once they're added, before they're scanned. `scans`: whether a scan of everything follows. */
  add(collect: Collect, scans: boolean): Promise<void>;
  clear(): void;
};

export function useFileScan(): FileScan {
  const [state, setState] = useState<ScanState>({ type: 'none' });
  const chosen = useRef<ChosenFiles>(new Map());
  /** Paths of files that the browser couldn't read. */
  const unreadable = useRef<ReadonlySet<string>>(new Set());
  /** Ends everything in progress, such as walking a folder. */
  const cleared = useRef(new AbortController());
  const scanning = useRef(new AbortController());

  const scan = async () => {
    scanning.current.abort();
    const mine = new AbortController();
    scanning.current = mine;
    setState({ type: 'scanning', progress: null });
    try {
      const report = (progress: Extract<ScanState, { type: 'scanning' }>['progress']) => {
        if (!mine.signal.aborted) setState({ type: 'scanning', progress });
      };
      const outcome = await scanInWorker(placedFiles(chosen.current), report, mine.signal);
      setState({ type: 'scanned', ...outcome, summary: withUnreadable(outcome.summary, unreadable.current) });
    } catch (error) {
      if (!mine.signal.aborted) setState({ type: 'failed', failure: toFailure(error) });
    } finally {
      // Ignores progress reports that are still on their way.
      mine.abort();
    }
  };

  return {
    state,
    chosen: () => chosen.current,
    async add(collect, scans) {
      const { signal } = cleared.current;
      // A scan of only some of the files is useless.
      scanning.current.abort();
      if (scans) setState({ type: 'collecting' });
      try {
        const added = await whileWorking(async () => collect(signal));
        signal.throwIfAborted();
        chosen.current = addChosen(chosen.current, added.files);
        unreadable.current = new Set([...unreadable.current, ...added.unreadable]);
        if (scans) void whileWorking(scan);
      } catch (error) {
        if (!signal.aborted) setState({ type: 'failed', failure: toFailure(error) });
      }
    },
    clear() {
      cleared.current.abort();
      cleared.current = new AbortController();
      scanning.current.abort();
      chosen.current = new Map();
      unreadable.current = new Set();
      setState({ type: 'none' });
    },
  };
}

/** The summary, with the dropped files that couldn't be read. */
const withUnreadable = (summary: ScanSummary, paths: ReadonlySet<string>): ScanSummary => ({
  ...summary,
  unreadable: [
    ...summary.unreadable,
    ...Array.from(paths, (chosen) => ({ ref: { chosen, entry: null }, reason: 'unreadable' as const })),
  ],
});
