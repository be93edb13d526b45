import type { ExportReport, VerifyProgress } from '../../lib/archive/verify/verify-export';
import type { Verified } from '../../lib/archive/verify/verify-files';
import type { Failure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';

/** The state of a repair: the export that does it, once it's running; `busy`: another export is running. */
export type Repair = 'starting' | Snapshot | 'busy' | Failure;

/** What the Verify page shows. */
export type VerifyState =
  | { type: 'idle' }
  /** Collecting files. Until that's done, their number isn't known. */
  | { type: 'collecting' }
  | { type: 'checking'; name: string; progress: VerifyProgress }
  /** `repairs` by the index of their report. */
  | { type: 'done'; verified: Verified; repairs: Readonly<Record<number, Repair>> }
  | { type: 'failed'; failure: Failure };

/** The actions on the Verify page. */
export type VerifyActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  cancel(): void;
  /** Returns to the beginning. */
  again(): void;
  /** Saves a diagnostic file for a bug report. */
  saveDiagnosis(): void;
  /** Downloads the items of a report again in a new export, or rewrites its lists. */
  repair(report: number): void;
};

export type VerifyProps = {
  state: VerifyState;
  /** The name of the export folder, if the verified export may be in it. */
  folderOf(report: ExportReport): string | null;
  actions: VerifyActions;
};
