import type { MissingFiles } from '../../lib/export/import/held-files';
import type { ScanProgress } from '../../lib/import/import-types';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import type { Failure } from '../../lib/model/failure';
import type { DestinationName, Snapshot } from '../../lib/model/job';

/** What's known about the files chosen so far. */
export type ScanState =
  | { type: 'none' }
  /** Folders are being walked. The number of files isn't known yet. */
  | { type: 'collecting' }
  | { type: 'scanning'; progress: ScanProgress | null }
  /** `bytesPerSecond`: the estimated speed of building an archive. */
  | { type: 'scanned'; summary: ScanSummary; bytesPerSecond: number }
  | { type: 'failed'; failure: Failure };

/** The state of the Build archive button until there's a run. `is-destination`: the files are in the export folder. */
export type BuildState = 'idle' | 'starting' | 'is-destination' | Failure;

/** The result of offering a run its files again. */
export type OfferState = 'none' | 'offering' | MissingFiles | Failure;

/**
 * The run that the page shows: the active one, or the last archive that was built. `failure` says why neither is known.
 */
export type RunState =
  | { type: 'loading' }
  | { type: 'on'; snapshot: Snapshot }
  | { type: 'off'; last: Snapshot | null }
  | { type: 'failed'; failure: Failure };

/**
 * Where the archive goes. `maxStorage`: the maximum number of bytes that an archive of any size needs in the browser's
 * storage, null if it needs none. `free`: the free space there, null if the browser doesn't say.
 */
export type ArchivePlace = { destination: DestinationName; maxStorage: number | null; free: number | null };

export type ImportState = {
  run: RunState;
  scan: ScanState;
  /** Whether unrecognized files become items, too. */
  unrecognized: boolean;
  build: BuildState;
  offer: OfferState;
  /** Null until the settings are known. */
  place: ArchivePlace | null;
};

/** The actions on the page, in addition to those for a run. */
export type ImportActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  /** Cancels the scan and clears the chosen files. */
  clear(): void;
  setUnrecognized(on: boolean): void;
  build(): void;
  skipMissing(): void;
};
