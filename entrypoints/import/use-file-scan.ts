import { useRef, useState } from 'preact/hooks';
import type { ScanState } from '../../components/import/import-state';
import type { CollectedFiles } from '../../lib/browser/dropped-files';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import { whileWorking } from '../../lib/messaging/work-lock';
import { toFailure } from '../../lib/model/failure';
import { addChosen, type ChosenFiles, placedFiles } from './chosen-files';
import { scanInWorker } from './scan-in-worker';

/** Collects chosen or dropped files, however long walking their folders takes. Throws the signal's reason. */
export type Collect = (signal: AbortSignal) => Promise<CollectedFiles> | CollectedFiles;

/** Chosen files that accumulate over several steps, and what a scan of all of them finds. */
export type FileScan = {
  state: ScanState;
  /** The files chosen so far. */
  chosen(): ChosenFiles;
  /** Adds files. Resolves once they are added, before they are scanned; `scans`: whether a scan of everything follows. */
  add(collect: Collect, scans: boolean): Promise<void>;
  clear(): void;
};

export function useFileScan(): FileScan {
  const [state, setState] = useState<ScanState>({ type: 'none' });
  const chosen = useRef<ChosenFiles>(new Map());
  /** Paths of what the browser didn't give. */
  const unreadable = useRef<ReadonlySet<string>>(new Set());
  /** Ends everything that is on, such as walking a folder. */
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
      // Progress that is still on its way comes too late.
      mine.abort();
    }
  };

  return {
    state,
    chosen: () => chosen.current,
    async add(collect, scans) {
      const { signal } = cleared.current;
      // A scan of less than everything is of no use.
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

/** A summary that also names what was dropped and couldn't be read. */
const withUnreadable = (summary: ScanSummary, paths: ReadonlySet<string>): ScanSummary => ({
  ...summary,
  unreadable: [
    ...summary.unreadable,
    ...Array.from(paths, (chosen) => ({ ref: { chosen, entry: null }, reason: 'unreadable' as const })),
  ],
});
