import type { Failure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';

/** What bar and popup show. Entrypoints make it from the session, the snapshot and what failed. */
export type ViewState =
  | { type: 'loading' }
  /** A run that works or is paused. */
  | { type: 'run'; snapshot: Snapshot }
  /** Nothing runs, and an export can be started. */
  | { type: 'ready'; account: Account; last: LastRun }
  /** Nothing runs, and nobody is signed in. */
  | { type: 'signed-out'; last: LastRun }
  /** Nothing runs, and who is signed in is unknown, because the site hasn't been asked. */
  | { type: 'unasked'; last: LastRun }
  /** Nothing can be started because of this. */
  | { type: 'trouble'; failure: Failure; last: LastRun };

/** The run of this browser that ended last, of whichever account. */
type LastRun = Snapshot | null;

/** What a person can ask for. Called for clicks of a person only, see `ActionButton`. */
export type ViewActions = {
  exportAll(): void;
  /** Everything but the files, in minutes. */
  exportLists(): void;
  /** All, and the files of other people in the person's lists. */
  exportWithOthers(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** What no export has saved yet. */
  exportNew(): void;
  /** What the last export has failed to save. */
  retryFailed(): void;
  /** What stood in parts of it that are in Downloads no more. */
  remakeParts(): void;
  /** Saves a file for whoever mends this extension. */
  saveDiagnosis(): void;
  /** Opens the whole library in a tab of its own. */
  openLibrary(): void;
  /** Opens the page that takes the files an archive is built from. */
  openImport(): void;
  /** Opens the folder of the last export. */
  showFolder(): void;
  /** Has the browser ask for the hosts that are missing, or leads to where it may. */
  allow(): void;
  /** Has the browser ask for leave to write to the chosen folder, or leads to where it may. */
  allowFolder(): void;
  /** Has the browser ask which folder exports go to, or leads to where it may. */
  chooseFolder(): void;
  /** Has the site asked who is signed in. */
  askAccount(): void;
  /** Looks again after trouble. */
  retry(): void;
  /** Reloads the Sora tab, or opens Sora, for a new token. */
  reloadSora(): void;
  /** Loads the page anew, after an update of the extension. */
  reload(): void;
};
