import type { Archive } from './archive';
import type { DestinationName, Job, Part } from './job';
import type { FetchMedia, VolumeFiles } from './ports';

/** The progress of an archive that's packed and delivered. */
export type Packing = {
  /** The archive is finished, so there are no more parts to deliver. */
  readonly isPacked: boolean;
  /** Set when a part was closed. */
  toDeliver: { wait(signal: AbortSignal): Promise<void> };
  /** Something that views show has changed. */
  onChange: () => void;
};

/** Where an export goes, and how it gets there. */
export type ExportDestination = {
  /** Checks without writing that an export can go there. Throws no-folder, folder-not-allowed, folder-gone. */
  check(): Promise<void>;
  /**
   * Opens the archive for a job's media. Calls `onChange` when there is something to deliver or show. Throws what
   * `check` throws.
   */
  open(job: Job, onChange: () => void): Promise<Archive>;
  /** Delivers what the archive has closed. Resolves when it's packed and everything has arrived. */
  deliver(job: Job, packing: Packing, signal: AbortSignal): Promise<void>;
  /**
   * Gives up undelivered parts so a canceled job can end. Keeps what has arrived. Resolves with the number of
   * undelivered parts.
   */
  abandon(job: Job): Promise<number>;
  /** Frees a part's private storage. */
  free(part: Part): Promise<void>;
};

/**
 * Limits a run's side effects to the time until `revoke`. Then pending calls reject with the reason, new calls throw
 * it, and open files close: a run that doesn't end in time can't write over the next one.
 */
export type RunLease = {
  /** The same port, valid until the lease is revoked. */
  port<Port extends object>(port: Port): Port;
  /** The same function, valid until the lease is revoked. */
  call<Given extends unknown[], Result>(act: (...given: Given) => Result): (...given: Given) => Result;
  files(files: VolumeFiles): VolumeFiles;
  /** Discards media that arrives after the lease is revoked. */
  fetchMedia(fetchMedia: FetchMedia): FetchMedia;
  revoke(reason: unknown): void;
};

/** All destinations, each bound to a lease. */
export type Destinations = (lease: RunLease) => Record<DestinationName, ExportDestination>;
