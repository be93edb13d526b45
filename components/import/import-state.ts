import type { MissingFiles } from '../../lib/export/import/held-files';
import type { ScanProgress } from '../../lib/import/import-types';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import type { Failure } from '../../lib/model/failure';
import type { DestinationName, Snapshot } from '../../lib/model/job';

/** What is known of the files that were chosen so far. */
export type ScanState =
  | { type: 'none' }
  /** Folders are being walked; how many files they have nobody knows yet. */
  | { type: 'collecting' }
  | { type: 'scanning'; progress: ScanProgress | null }
  /** `bytesPerSecond`: how fast an archive is likely to be built. */
  | { type: 'scanned'; summary: ScanSummary; bytesPerSecond: number }
  | { type: 'failed'; failure: Failure };

/** What came of the click on Build archive, until there is a run. `is-destination`: the files are those of the folder exports go to. */
export type BuildState = 'idle' | 'starting' | 'is-destination' | Failure;

/** What came of giving a run its files again. */
export type OfferState = 'none' | 'offering' | MissingFiles | Failure;

/** The run that the page shows: the one that is on, or the archive that was built last; `failure` is why neither is known. */
export type RunState =
  | { type: 'loading' }
  | { type: 'on'; snapshot: Snapshot }
  | { type: 'off'; last: Snapshot | null }
  | { type: 'failed'; failure: Failure };

/**
 * Where the archive goes. `maxStorage`: bytes that an archive of any size needs in the browser's storage at most, null where it needs none;
 * `free`: what is free there, null where the browser doesn't tell.
 */
export type ArchivePlace = { destination: DestinationName; maxStorage: number | null; free: number | null };

export type ImportState = {
  run: RunState;
  scan: ScanState;
  /** Whether files that are not recognized become items, too. */
  unrecognized: boolean;
  build: BuildState;
  offer: OfferState;
  /** Null until the settings are known. */
  place: ArchivePlace | null;
};

/** What a user can do on the page, besides what they can do with a run. */
export type ImportActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  /** Ends the scan and forgets the chosen files. */
  clear(): void;
  setUnrecognized(on: boolean): void;
  build(): void;
  skipMissing(): void;
};
