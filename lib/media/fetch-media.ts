import * as Comlink from 'comlink';
import { ExpectedFailure } from '../errors';
import type { FetchMedia, Reserve, VolumeFiles } from '../export/ports';
import type { Access } from '../hosts';
import type { Fetcher, FetcherHost } from './fetcher';
import { mediaInMemory, spooledMedia } from './media-at-hand';

/** `onBytes` hears what comes in, as it comes: of which address, and how many bytes its host has declared. */
export type MediaDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  isAllowed: (access: Access) => Promise<boolean>;
  onBytes: (bytes: number, url: string, declared: number | null) => void;
};

/** Reserved for every file before it is known how large it is, in bytes: to ask for each costs more than a small one itself. */
const reservedBefore = 1024 * 1024;

/** Has files fetched by a fetcher in another worker, and makes its bytes at hand here. */
export function createFetchMedia(fetcher: Comlink.Remote<Fetcher>, deps: MediaDeps): FetchMedia {
  const { isAllowed, onBytes } = deps;
  const calls = new Map<number, { url: string; reserve: Reserve }>();
  let count = 0;
  const host: FetcherHost = Comlink.proxy({
    isAllowed,
    reserve: async (call, bytes) => calls.get(call)?.reserve(bytes),
    came(call, { bytes, declared }) {
      const asked = calls.get(call);
      if (asked !== undefined) onBytes(bytes, asked.url, declared);
    },
  });
  const connected = fetcher.connect(host);

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
  /** Those of a group come together. */
  const giveBack = (call: number) => (buffer: ArrayBuffer) => {
    if (given.push([call, buffer]) === 1) queueMicrotask(giveAllBack);
  };

  return async (link, reserve, signal) => {
    await connected;
    await reserve(reservedBefore);
    signal.throwIfAborted();
    const call = ++count;
    calls.set(call, { url: link.url, reserve });
    const abort = () => void fetcher.abort(call);
    signal.addEventListener('abort', abort, { once: true });
    try {
      const sent = await fetcher.fetch(call, link, reservedBefore);
      if (!sent.ok) {
        signal.throwIfAborted();
        throw new ExpectedFailure(sent.failure.code, sent.failure.detail, sent.retryAfter);
      }
      const { facts, place, untold } = sent;
      onBytes(untold.bytes, link.url, untold.declared);
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
}
