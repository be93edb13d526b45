import type { ExportReport, VerifyProgress } from '../../lib/archive/verify/verify-export';
import type { Verified } from '../../lib/archive/verify/verify-files';
import type { Failure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';

/** How it goes to have the items of a report fetched again: the export that does it, once it is on; `busy`: another one is. */
export type Repair = 'starting' | Snapshot | 'busy' | Failure;

/** What the Verify page shows. */
export type VerifyState =
  | { type: 'idle' }
  /** Looks what there is; until it is known, nobody can say how much that will be. */
  | { type: 'collecting' }
  | { type: 'checking'; name: string; progress: VerifyProgress }
  /** `repairs` by the place of their report. */
  | { type: 'done'; verified: Verified; repairs: Readonly<Record<number, Repair>> }
  | { type: 'failed'; failure: Failure };

/** What a person can ask for on the Verify page. */
export type VerifyActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  cancel(): void;
  /** Back to the beginning. */
  again(): void;
  /** Saves a diagnostic file for a bug report. */
  saveDiagnosis(): void;
  /** Has the items of a report fetched again, in an export of their own, or its lists written anew. */
  repair(report: number): void;
};

export type VerifyProps = {
  state: VerifyState;
  /** The name of the folder that exports go to, where an export that was checked may lie in it. */
  folderOf(report: ExportReport): string | null;
  actions: VerifyActions;
};
