import type { Sums } from '../../archive/verify/file-content';
import type { RateLimiter } from '../../async/rate-limiter';
import type { WeightedSemaphore } from '../../async/weighted-semaphore';
import type { Clock, FetchMedia, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import type { HeldFiles } from '../import/held-files';
import type { ActiveFiles } from '../progress/active-files';
import type { Join } from '../scan/list-sources';

/** The dependencies of all runs. Each run uses them through its lease (`run-lease.ts`). */
export type RunPorts = {
  site: Site;
  /** The files of an import, and how they are hashed. */
  files: HeldFiles;
  sums: Sums;
  store: JobStore;
  fetchMedia: FetchMedia;
  /** Bytes of media that are in flight or not journaled yet. */
  budget: WeightedSemaphore;
  rateLimiter: RateLimiter;
  /** The files in progress, for views. */
  active: ActiveFiles;
  join: Join;
  clock: Clock;
};
