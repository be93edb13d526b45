import type { Archive } from './archive';
import type { DestinationName, Job, Part } from './job';
import type { FetchMedia, VolumeFiles } from './ports';

/** Where an export goes, and how it gets there. */
export type ExportDestination = {
  /** Throws what keeps exports from going there, as far as that can be seen without writing: no-folder, folder-not-allowed, folder-gone. */
  check(): Promise<void>;
  /** Opens what takes a job's media. `onChange`: there is something to deliver, or to show. Throws what `check` throws. */
  open(job: Job, onChange: () => void): Promise<Archive>;
  /** Brings there what the archive has closed. Ends when `packed()` and all of it has arrived. */
  deliver(
    job: Job,
    how: { packed: () => boolean; changed: { wait(signal: AbortSignal): Promise<void> }; onChange: () => void },
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Gives up what has not arrived, so that a canceled job can end. What is there stays. Resolves with the number of parts that were not
   * delivered.
   */
  abandon(job: Job): Promise<number>;
  /** Frees what a part holds in the private storage. */
  free(part: Part): Promise<void>;
};

/**
 * What a run may do to the outside, until that is revoked. Then every call that it waits for is rejected with the reason, every further
 * call throws it, and its open files are closed: a run that does not end in time cannot write behind the next one.
 */
export type RunLease = {
  /** The same port, for as long as the lease lasts. */
  port<Port extends object>(port: Port): Port;
  /** The same function, for as long as the lease lasts. */
  call<Given extends unknown[], Result>(act: (...given: Given) => Result): (...given: Given) => Result;
  files(files: VolumeFiles): VolumeFiles;
  /** Media that arrives after the end is discarded. */
  fetchMedia(fetchMedia: FetchMedia): FetchMedia;
  revoke(reason: unknown): void;
};

/** Every destination, reached through a lease. */
export type Destinations = (lease: RunLease) => Record<DestinationName, ExportDestination>;
