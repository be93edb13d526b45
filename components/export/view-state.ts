import type { Failure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';

/** What the bar and the popup show. Entrypoints derive it from the session, the snapshot and failures. */
export type ViewState =
  | { type: 'loading' }
  /** A running or paused run. */
  | { type: 'run'; snapshot: Snapshot }
  /** Nothing is running, and an export can be started. */
  | { type: 'ready'; account: Account; last: LastRun }
  /** Nothing is running, and nobody is signed in. */
  | { type: 'signed-out'; last: LastRun }
  /** Nothing is running, and the account is unknown because the site hasn't been asked. */
  | { type: 'unasked'; last: LastRun }
  /** Nothing can be started because of this failure. */
  | { type: 'trouble'; failure: Failure; last: LastRun };

/** The last finished run in this browser, of any account. */
type LastRun = Snapshot | null;

/** The user's actions. Only called for real clicks, see `ActionButton`. */
export type ViewActions = {
  exportAll(): void;
  /** Everything except the files. Takes minutes. */
  exportLists(): void;
  /** Everything, including other people's files on the user's lists. */
  exportWithOthers(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Only what hasn't been saved yet. */
  exportNew(): void;
  /** What the last export couldn't save. */
  retryFailed(): void;
  /** The contents of its parts that are no longer in Downloads. */
  remakeParts(): void;
  /** Saves a diagnostic file for a bug report. */
  saveDiagnosis(): void;
  /** Opens the library tab. */
  openLibrary(): void;
  /** Opens the page that builds an archive from files. */
  openImport(): void;
  /** Opens the folder of the last export. */
  showFolder(): void;
  /** Requests the missing host permissions, or opens a page that can. */
  allow(): void;
  /** Requests permission to write to the chosen folder, or opens a page that can. */
  allowFolder(): void;
  /** Asks which folder exports go to, or opens a page that can. */
  chooseFolder(): void;
  /** Asks the site who is signed in. */
  askAccount(): void;
  /** Tries again after a failure. */
  retry(): void;
  /** Reloads the Sora tab, or opens Sora, to get a new token. */
  reloadSora(): void;
  /** Reloads the page after an update of the extension. */
  reload(): void;
};
