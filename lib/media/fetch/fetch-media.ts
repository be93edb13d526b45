import { createSerialQueue } from '../../async/serial-queue';
import { ExpectedFailure, isFailure } from '../../model/failure';
import type { FetchMedia } from '../../model/ports';
import {
  connectFetcher,
  type FetcherClient,
  hung,
  hungDuring,
  type MediaDeps,
  type RunningFetcher,
} from './media-fetcher-client';

/** So many fetchers in a row may go at one file: then something is wrong that a person has to hear of. */
const maxFetchers = 3;

/** Links of one file differ in their signature only. */
const fileOf = (url: string) => url.replace(/[?#].*$/s, '');

/**
 * Has files fetched by a fetcher in another worker, and makes their bytes available here. A fetcher that goes is replaced by the next one
 * that `start` gives. When one hangs, the files that it had are fetched again one at a time, each by a fetcher of its own: so the one that
 * it hung on is found, and no other is lost. Throws what `createFetchFile` throws, `media-damaged` for a file that fetchers hang on, and
 * `no-fetcher` when none of several stays.
 */
export function createFetchMedia(start: () => RunningFetcher, deps: MediaDeps): FetchMedia {
  const connect = () => connectFetcher(start(), deps);
  const fetchBoth = createBoth(connect);
  const fetchAlone = createAlone(connect);
  /** Files that fetchers hang on, so that none is lost to them again. */
  const hanging = new Set<string>();

  return async (link, reserve, signal) => {
    const file = fileOf(link.url);
    let isSuspect = false;
    let missing = 0;
    for (;;) {
      if (hanging.has(file)) throw new ExpectedFailure('media-damaged', 'its check does not end');
      try {
        return await (isSuspect ? fetchAlone : fetchBoth)(link, reserve, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!isFailure(error, 'no-fetcher')) throw error;
        if (error.detail === hungDuring && isSuspect) hanging.add(file);
        else if (error.detail === hungDuring) isSuspect = true;
        // Others' files ended that one.
        else if (error.detail !== hung && ++missing === maxFetchers) throw error;
      }
    }
  };
}

/** Whoever notices first that there is no fetcher, or none any more, starts the next one, for all. */
function createBoth(connect: () => FetcherClient): FetchMedia {
  let shared: FetcherClient | null = null;
  return (link, reserve, signal) => {
    if (shared === null || shared.closed.aborted) shared = connect();
    return shared.fetch(link, reserve, signal);
  };
}

/** One file after the other, each by a fetcher of its own. */
function createAlone(connect: () => FetcherClient): FetchMedia {
  const inTurn = createSerialQueue();
  return (link, reserve, signal) =>
    inTurn(async () => {
      const client = connect();
      try {
        return await client.fetch(link, reserve, signal);
      } finally {
        client.end('has done its work');
      }
    }, signal);
}
