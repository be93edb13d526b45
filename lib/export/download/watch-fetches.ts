import { detail, ExpectedFailure, isFailure } from '../../model/failure';
import type { Clock, FetchMedia } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import type { DownloadItemDeps } from './download-item';
import type { Parallelism } from './parallelism';

/** A connection that stays open for this many milliseconds without a response was accepted by the host. */
const heldOpenMs = 1_000;

/** After serving a file, the host counts as reachable for this many milliseconds. */
const reachableMs = 5_000;

/** Browsers open this many connections to an HTTP/1.1 host, and hold back other requests until one is free. */
const connectionsPerHost = 6;

type WatchDeps = { parallelism: Parallelism; clock: Clock; active: ActiveFiles; host: DownloadItemDeps['host'] };

/**
 * Adjusts `parallelism` by the results of fetches. If a connection closes without a response, the host is busy if it
 * serves another file around that time or holds another connection open; otherwise the network is down. Silence is
 * distinguished from requests that the browser may not have sent yet.
 */
export function watchFetches(fetchMedia: FetchMedia, { parallelism, clock, host, active }: WatchDeps): FetchMedia {
  /** When each fetch in flight started. */
  const inFlight = new Map<symbol, number>();
  let servedAt = Number.NEGATIVE_INFINITY;
  return async (...given) => {
    const started = clock.monotonic();
    const own = Symbol('fetch');
    inFlight.set(own, started);
    const served = host.filesServed;
    const isServing = () =>
      clock.monotonic() - servedAt < reachableMs ||
      active.detail().active.some(({ bytes }) => bytes > 0) ||
      [...inFlight.values()].some((earlier) => started - earlier >= heldOpenMs);
    try {
      const media = await fetchMedia(...given);
      parallelism.succeeded();
      servedAt = clock.monotonic();
      return media;
    } catch (error) {
      if (!isFailure(error, 'site-busy', 'offline')) throw error;
      const isClosed = error.detail === detail.noAnswer && isServing();
      // A failing network breaks connections. Fewer downloads would only delay finding that out.
      if (error.detail !== detail.brokenOff || host.filesServed > served) parallelism.refused(started);
      if (isClosed) throw new ExpectedFailure('site-busy', error.detail);
      const isHeldBack = error.detail === detail.silent && inFlight.size > connectionsPerHost;
      throw isHeldBack ? new ExpectedFailure('offline', detail.heldBack) : error;
    } finally {
      inFlight.delete(own);
    }
  };
}
