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

/** Milliseconds without a file after which a fetcher ends. */
const idleMs = 2_000;

/** How many fetchers in a row may end during one file before the user has to know. */
const maxFetchers = 3;

/** The link without its signature, which identifies the file. */
const fileOf = (url: string) => url.replace(/[?#].*$/s, '');

/**
 * Fetches files through a fetcher in another worker. When a fetcher ends, `start` provides the next one. When one
 * hangs, each of its files is fetched again alone, with its own fetcher. That finds the file it hung on, and loses no
 * other. Throws like `createFetchFile`, media-damaged for a file that fetchers hang on, and no-fetcher if several
 * fetchers in a row end.
 */
export function createFetchMedia(start: () => RunningFetcher, deps: MediaDeps): FetchMedia {
  const connect = () => connectFetcher(start(), deps);
  const fetchBoth = createBoth(connect, deps.idleMs ?? idleMs);
  const fetchAlone = createAlone(connect);
  /** Files that fetchers hang on. They are never fetched again. */
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
        // Not counted if it hung on another file.
        else if (error.detail !== hung && ++missing === maxFetchers) throw error;
      }
    }
  };
}

/**
 * Shares one fetcher between all files. The first fetch that finds none starts the next one. A fetcher that has nothing
 * to do is ended, because its worker holds some 80 MB.
 */
function createBoth(connect: () => FetcherClient, idleMs: number): FetchMedia {
  let shared: FetcherClient | null = null;
  let fetches = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  return async (link, reserve, signal) => {
    clearTimeout(idle);
    fetches++;
    try {
      if (shared === null || shared.closed.aborted) shared = connect();
      return await shared.fetch(link, reserve, signal);
    } finally {
      fetches--;
      if (fetches === 0) idle = setTimeout(() => shared?.end('idle'), idleMs);
    }
  };
}

/** Fetches one file at a time, each with its own fetcher. */
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
