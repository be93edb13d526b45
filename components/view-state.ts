import type { Failure } from '../lib/errors';
import type { Snapshot } from '../lib/export/job';
import type { Account } from '../lib/sora/item';

/** What bar and popup show. Entrypoints make it from the session, the snapshot and what failed. */
export type ViewState =
  | { type: 'loading' }
  | { type: 'signed-out' }
  /** Nothing runs; `last` is the last export of this browser, of whichever account. */
  | { type: 'ready'; account: Account; last: Snapshot | null }
  /** A run that works or is paused; once `done` it shows its end and offers the next one. */
  | { type: 'run'; snapshot: Snapshot }
  /** Nothing can be shown or started because of this. */
  | { type: 'trouble'; failure: Failure };

/** What a person can ask for. Called for clicks of a person only, see `ActionButton`. */
export type ViewActions = {
  exportAll(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Opens the folder of the last export. */
  showFolder(): void;
  /** Looks again after trouble. */
  retry(): void;
  /** Loads the page anew, after an update of the extension. */
  reload(): void;
};
