import * as Comlink from 'comlink';
import { raceAbort } from '../../async/abort';
import { ExpectedFailure, type Result, unwrap } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { FetchableLink } from '../../model/item';
import type { Media, Reserve, VolumeFiles } from '../../model/ports';
import { mediaInMemory, spooledMedia } from './fetched-media';
import { type Beat, createHeartbeat, usualBeat } from './heartbeat';
import type { Fetcher, FetcherHost, SentFile } from './media-fetcher';

/**
 * A fetcher in another worker. `closed` is aborted, with `no-fetcher`, when the worker could not be loaded, has ended by itself, or was ended
 * by `end`, which says why as far as known.
 */
export type RunningFetcher = { fetcher: Comlink.Remote<Fetcher>; closed: AbortSignal; end(why: string): void };

/** `onBytes` hears what comes in, as it comes: of which address, and how many bytes its host has declared. */
export type MediaDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  isAllowed: (access: Access) => Promise<boolean>;
  onBytes: (bytes: number, url: string, declared: number | null) => void;
  /** Milliseconds within which a fetcher has to answer; twenty seconds where nothing is said. */
  startWithin?: number;
  beat?: Beat;
};

export type FetcherClient = {
  closed: AbortSignal;
  /**
   * Throws what `createFetchFile` throws, the signal's reason as soon as that is aborted, and `no-fetcher` when the fetcher has gone: with the
   * detail `hungDuring` where it got stuck while it had this file, `hung` where this one was still to come.
   */
  fetch(link: FetchableLink, reserve: Reserve, signal: AbortSignal): Promise<Media>;
  end(why: string): void;
};

export const hung = 'hung';
export const hungDuring = 'hung during this file';

/** Reserved for every file before it is known how large it is, in bytes: to ask for each costs more than a small one itself. */
const reservedBefore = 1024 * 1024;

/** A fetcher that has not answered after so many milliseconds never will: some that a browser loads at its start tell no error either. */
const startWithin = 20_000;

/** Connects a fetcher that was just started, and watches it while it has files. One that hangs is ended. */
export function connectFetcher({ fetcher, closed, end }: RunningFetcher, deps: MediaDeps): FetcherClient {
  const calls = new Map<number, { url: string; reserve: Reserve; reported: number }>();
  let count = 0;
  const host: FetcherHost = Comlink.proxy({
    isAllowed: deps.isAllowed,
    reserve: async (call, bytes) => calls.get(call)?.reserve(bytes),
    received(call, { bytes, declared }) {
      const requested = calls.get(call);
      if (requested === undefined) return;
      requested.reported += bytes;
      deps.onBytes(bytes, requested.url, declared);
    },
  });
  const connected = raceAbort(fetcher.connect(host), AbortSignal.timeout(deps.startWithin ?? startWithin)).catch(() =>
    end('no answer'),
  );
  const heartbeat = createHeartbeat(
    () => fetcher.beat(),
    () => end(hung),
    deps.beat ?? usualBeat,
  );
  closed.addEventListener('abort', heartbeat.stop, { once: true });
  const release = releasing(fetcher);

  const arrived = async (call: number, sending: Promise<Result<SentFile>>): Promise<Media> => {
    const { facts, place, received } = unwrap(await sending);
    const requested = calls.get(call);
    // What was told on its way may not have been heard yet, and is not heard any more.
    if (requested !== undefined) deps.onBytes(received.bytes - requested.reported, requested.url, received.declared);
    return 'spool' in place
      ? spooledMedia(facts, place.spool, deps)
      : mediaInMemory(facts, place.buffer, release(call));
  };

  return {
    closed,
    end,
    async fetch(link, reserve, signal) {
      const either = AbortSignal.any([closed, signal]);
      await raceAbort(connected, either);
      await raceAbort(reserve(reservedBefore), either);
      either.throwIfAborted();
      const call = ++count;
      calls.set(call, { url: link.url, reserve, reported: 0 });
      heartbeat.start();
      const abort = () => void fetcher.abort(call);
      signal.addEventListener('abort', abort, { once: true });
      const media = arrived(call, fetcher.fetch(call, link, reservedBefore));
      try {
        return await raceAbort(media, either);
      } catch (error) {
        // What still arrives is given back then: nobody waits for a fetcher that may hang.
        media.then(({ discard }) => discard()).catch(() => undefined);
        signal.throwIfAborted();
        throw closed.aborted && closed.reason.detail === hung ? new ExpectedFailure('no-fetcher', hungDuring) : error;
      } finally {
        signal.removeEventListener('abort', abort);
        calls.delete(call);
        if (calls.size === 0) heartbeat.stop();
      }
    },
  };
}

/** Gives the memory of files back to the fetcher that lent it: that of a group together. */
function releasing(fetcher: Comlink.Remote<Fetcher>): (call: number) => (buffer: ArrayBuffer) => void {
  let given: [call: number, buffer: ArrayBuffer][] = [];
  const releaseAll = () => {
    const buffers = given;
    given = [];
    void fetcher.takeBack(
      Comlink.transfer(
        buffers,
        buffers.map(([, buffer]) => buffer),
      ),
    );
  };
  return (call) => (buffer) => {
    if (given.push([call, buffer]) === 1) queueMicrotask(releaseAll);
  };
}
