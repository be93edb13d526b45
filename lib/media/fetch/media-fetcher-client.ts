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
 * A fetcher in another worker. `closed` aborts with no-fetcher when the worker fails to load, ends by itself, or is
 * ended by `end`. `why` is the reason as far as it is known.
 */
export type RunningFetcher = { fetcher: Comlink.Remote<Fetcher>; closed: AbortSignal; end(why: string): void };

/** `onBytes` gets the size of each received chunk, its address, and the length that the host declared. */
export type MediaDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  isAllowed: (access: Access) => Promise<boolean>;
  onBytes: (bytes: number, url: string, declared: number | null) => void;
  /** Milliseconds that a fetcher has to connect. The default is 20,000. */
  startWithin?: number;
  /** Milliseconds without a file after which a fetcher ends. The default is 2,000. */
  idleMs?: number;
  beat?: Beat;
};

export type FetcherClient = {
  closed: AbortSignal;
  /**
   * Throws like `createFetchFile`, the signal's reason on abort, and no-fetcher when the fetcher ends. Its detail is
   * `hungDuring` if the fetcher hung while it had this file, and `hung` if this file was still waiting.
   */
  fetch(link: FetchableLink, reserve: Reserve, signal: AbortSignal): Promise<Media>;
  end(why: string): void;
};

export const hung = 'hung';
export const hungDuring = 'hung during this file';

/** Bytes reserved for each file before its size is known. One message per file would cost more than a small file. */
const reservedBefore = 1024 * 1024;

/** Milliseconds until a fetcher counts as failed. Some that the browser loads at its start report no error. */
const startWithin = 20_000;

/** Connects a new fetcher and watches it while it has files. Ends it if it hangs. */
export function connectFetcher({ fetcher, closed, end }: RunningFetcher, deps: MediaDeps): FetcherClient {
  const calls = new Map<number, { url: string; reserve: Reserve; reported: number }>();
  let count = 0;
  const host: FetcherHost = Comlink.proxy({
    isAllowed: deps.isAllowed,
    reserve: async (call, bytes) => calls.get(call)?.reserve(bytes),
    received(chunks) {
      for (const [call, { bytes, declared }] of chunks) {
        const requested = calls.get(call);
        if (requested === undefined) continue;
        requested.reported += bytes;
        deps.onBytes(bytes, requested.url, declared);
      }
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
    // The last reports may still be on their way. They are ignored once the call has ended, so count their bytes
    // here.
    if (requested !== undefined) deps.onBytes(received.bytes - requested.reported, requested.url, received.declared);
    return 'spool' in place
      ? spooledMedia(facts, place.spool, deps)
      : mediaInMemory(facts, place.buffer, release(call));
  };

  return {
    closed,
    end,
    async fetch(link, reserve, signal) {
      const call = ++count;
      const either = AbortSignal.any([closed, signal]);
      const fetchWithRoom = async () => {
        await connected;
        either.throwIfAborted();
        await reserve(reservedBefore);
        either.throwIfAborted();
        calls.set(call, { url: link.url, reserve, reported: 0 });
        heartbeat.start();
        return arrived(call, fetcher.fetch(call, link, reservedBefore));
      };
      const media = fetchWithRoom();
      try {
        return await raceAbort(media, either);
      } catch (error) {
        if (signal.aborted && calls.has(call)) void fetcher.abort(call);
        // Free the file if it still arrives, but don't wait for a fetcher that may hang.
        media.then(({ discard }) => discard()).catch(() => undefined);
        signal.throwIfAborted();
        throw closed.aborted && closed.reason.detail === hung ? new ExpectedFailure('no-fetcher', hungDuring) : error;
      } finally {
        calls.delete(call);
        if (calls.size === 0) heartbeat.stop();
      }
    },
  };
}

/** Returns buffers to the fetcher that lent them, those of one group in one message. */
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
