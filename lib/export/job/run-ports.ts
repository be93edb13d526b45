import type { Sums } from '../../archive/verify/file-content';
import type { RateLimiter } from '../../async/rate-limiter';
import type { WeightedSemaphore } from '../../async/weighted-semaphore';
import type { Clock, FetchMedia, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import type { HeldFiles } from '../import/held-files';
import type { ActiveFiles } from '../progress/active-files';
import type { Join } from '../scan/list-sources';

/** What runs work with: the same for all of them, but reached through the lease of each (`run-lease.ts`). */
export type RunPorts = {
  site: Site;
  /** The files of a job of origin `files`, and how they are hashed. */
  files: HeldFiles;
  sums: Sums;
  store: JobStore;
  fetchMedia: FetchMedia;
  /** Bytes of media that are in flight or not journaled yet. */
  budget: WeightedSemaphore;
  rateLimiter: RateLimiter;
  /** What views show of files in progress. */
  active: ActiveFiles;
  join: Join;
  clock: Clock;
};
