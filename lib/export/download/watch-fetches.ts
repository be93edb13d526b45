import { detail, ExpectedFailure, isFailure } from '../../model/failure';
import type { Clock, FetchMedia } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import type { DownloadItemDeps } from './download-item';
import type { Parallelism } from './parallelism';

/** A connection that is open for so many milliseconds without an answer is one that the host has accepted. */
const heldOpenMs = 1_000;

/** Browsers open so many connections to a host of HTTP/1.1, and hold further requests back until one is free. */
const connectionsPerHost = 6;

type WatchDeps = { parallelism: Parallelism; clock: Clock; active: ActiveFiles; host: DownloadItemDeps['host'] };

/**
 * Reports what becomes of fetches to what governs how many there are at once. A connection that is closed unanswered means a busy host if that
 * serves another file at the time, or holds its connection open; otherwise it means no network. Silence is told apart from requests that the
 * browser may not have sent yet.
 */
export function watchFetches(fetchMedia: FetchMedia, { parallelism, clock, host, active }: WatchDeps): FetchMedia {
  /** When each fetch in flight began. */
  const inFlight = new Map<symbol, number>();
  return async (...given) => {
    const started = clock.monotonic();
    const own = Symbol('fetch');
    inFlight.set(own, started);
    const served = host.filesServed;
    const isServing = () =>
      host.filesServed > served ||
      active.detail().active.some(({ bytes }) => bytes > 0) ||
      [...inFlight.values()].some((earlier) => started - earlier >= heldOpenMs);
    try {
      const media = await fetchMedia(...given);
      parallelism.succeeded();
      return media;
    } catch (error) {
      if (!isFailure(error, 'site-busy', 'offline')) throw error;
      const isClosed = error.detail === detail.noAnswer && isServing();
      // A failing network breaks connections off: fewer at once would only take longer to find that out.
      if (error.detail !== detail.brokenOff || host.filesServed > served) parallelism.refused(started);
      if (isClosed) throw new ExpectedFailure('site-busy', error.detail);
      const isHeldBack = error.detail === detail.silent && inFlight.size > connectionsPerHost;
      throw isHeldBack ? new ExpectedFailure('offline', detail.heldBack) : error;
    } finally {
      inFlight.delete(own);
    }
  };
}
