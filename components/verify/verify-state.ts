import type { Verified } from '../../lib/archive/verify/verify-chosen';
import type { VerifyProgress } from '../../lib/archive/verify/verify-export';
import type { Failure } from '../../lib/errors';

/** How it went to have the items of a report fetched again; `busy`: another export is on. */
export type Repair = 'starting' | 'started' | 'busy' | Failure;

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
  /** Has the items of a report fetched again, in an export of their own. */
  repair(report: number): void;
};
