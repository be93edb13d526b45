import * as Comlink from 'comlink';
import { orAborted } from '../abort';
import { ExpectedFailure, isFailure } from '../errors';
import type { FetchMedia, Reserve, VolumeFiles } from '../export/ports';
import type { Access } from '../hosts';
import type { FetchableLink } from '../sora/item';
import type { Fetcher, FetcherHost, Sent } from './fetcher';
import { mediaInMemory, spooledMedia } from './media-at-hand';

/**
 * A fetcher in another worker. `gone` is aborted, with `no-fetcher`, when that could not be loaded, has ended by itself, or was ended by `end`,
 * which gives what is known of why.
 */
export type RunningFetcher = { fetcher: Comlink.Remote<Fetcher>; gone: AbortSignal; end(why: string): void };

/** `onBytes` hears what comes in, as it comes: of which address, and how many bytes its host has declared. */
export type MediaDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  isAllowed: (access: Access) => Promise<boolean>;
  onBytes: (bytes: number, url: string, declared: number | null) => void;
  /** Milliseconds within which a fetcher has to answer; twenty seconds where nothing is said. */
  startWithin?: number;
};

/** Reserved for every file before it is known how large it is, in bytes: to ask for each costs more than a small one itself. */
const reservedBefore = 1024 * 1024;

/** A fetcher that has not answered after so many milliseconds never will: some that a browser loads at its start tell no error either. */
const startWithin = 20_000;

/** So many fetchers in a row may go at one file: then something is wrong that a person has to hear of. */
const mostFetchers = 3;

/**
 * Has files fetched by a fetcher in another worker, and makes its bytes at hand here. One that goes is replaced by the next that `start`
 * gives. Throws what `createFetchFile` throws, and `no-fetcher` when none of several stays.
 */
export function createFetchMedia(start: () => RunningFetcher, deps: MediaDeps): FetchMedia {
  const { isAllowed, onBytes } = deps;
  const calls = new Map<number, { url: string; reserve: Reserve; told: number }>();
  let count = 0;
  const host: FetcherHost = Comlink.proxy({
    isAllowed,
    reserve: async (call, bytes) => calls.get(call)?.reserve(bytes),
    came(call, { bytes, declared }) {
      const asked = calls.get(call);
      if (asked === undefined) return;
      asked.told += bytes;
      onBytes(bytes, asked.url, declared);
    },
  });
  const startConnected = () => {
    const { fetcher, gone, end } = start();
    const connected = orAborted(fetcher.connect(host), AbortSignal.timeout(deps.startWithin ?? startWithin)).catch(() =>
      end('no answer'),
    );
    return { fetcher, gone, connected, giveBack: givingBack(fetcher) };
  };
  let running: ReturnType<typeof startConnected> | null = null;

  const fetchBy = async (
    { fetcher, gone, connected, giveBack }: ReturnType<typeof startConnected>,
    link: FetchableLink,
    reserve: Reserve,
    signal: AbortSignal,
  ) => {
    await orAborted(connected, AbortSignal.any([gone, signal]));
    await reserve(reservedBefore);
    signal.throwIfAborted();
    const call = ++count;
    const asked = { url: link.url, reserve, told: 0 };
    calls.set(call, asked);
    const abort = () => void fetcher.abort(call);
    signal.addEventListener('abort', abort, { once: true });
    try {
      const sent = await orAborted<Sent>(fetcher.fetch(call, link, reservedBefore), gone);
      if (!sent.ok) {
        signal.throwIfAborted();
        throw new ExpectedFailure(sent.failure.code, sent.failure.detail, sent.retryAfter);
      }
      const { facts, place, came } = sent;
      // What was told on its way may not have been heard yet, and is not heard any more.
      onBytes(came.bytes - asked.told, link.url, came.declared);
      const media =
        'spool' in place
          ? await spooledMedia(facts, place.spool, deps)
          : mediaInMemory(facts, place.buffer, giveBack(call));
      if (signal.aborted) {
        await media.discard();
        throw signal.reason;
      }
      return media;
    } finally {
      signal.removeEventListener('abort', abort);
      calls.delete(call);
    }
  };

  return async (link, reserve, signal) => {
    for (let tried = 1; ; tried++) {
      // Whoever notices first that there is none, or none any more, starts the next one, for all.
      if (running === null || running.gone.aborted) running = startConnected();
      try {
        return await fetchBy(running, link, reserve, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!isFailure(error, 'no-fetcher') || tried === mostFetchers) throw error;
      }
    }
  };
}

/** Gives the memory of files back to the fetcher that lent it: that of a group together. */
function givingBack(fetcher: Comlink.Remote<Fetcher>): (call: number) => (buffer: ArrayBuffer) => void {
  let given: [call: number, buffer: ArrayBuffer][] = [];
  const giveAllBack = () => {
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
    if (given.push([call, buffer]) === 1) queueMicrotask(giveAllBack);
  };
}
