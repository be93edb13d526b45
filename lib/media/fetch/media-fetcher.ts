import * as Comlink from 'comlink';
import { type Result, toResult } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { FetchableLink } from '../../model/item';
import type { Clock, MediaFacts } from '../../model/ports';
import type { BufferLease } from '../receive/buffer-pool';
import { createFetchFile, type FileDeps } from './fetch-file';
import { readChosenFile } from './read-chosen-file';

/** Received bytes, and the length that the host declared. */
export type ReceivedChunk = { bytes: number; declared: number | null };

/** The fetcher's callbacks. `call` is the number given to `fetch`. */
export type FetcherHost = Comlink.ProxyMarked & {
  isAllowed(access: Access): Promise<boolean>;
  reserve(call: number, bytes: number): Promise<void>;
  received(chunks: [call: number, received: ReceivedChunk][]): void;
};

/** A fetched file on its way to the caller: its buffer is transferred with the message, or it is in a spool file. */
export type SentFile = {
  facts: MediaFacts;
  place: { buffer: ArrayBuffer } | { spool: string };
  received: ReceivedChunk;
};

/**
 * Milliseconds between reports of received bytes. A report covers all files: a message costs more than the bytes of a
 * small file.
 */
const reportEveryMs = 100;

/**
 * Fetches, checks and hashes files in its own worker while the engine's worker writes. The caller must return each
 * buffer with `takeBack` and remove each spool file.
 */
export function createFetcher(deps: Omit<FileDeps, 'isAllowed'> & Pick<Clock, 'now'>) {
  const stops = new Map<number, AbortController>();
  const lent = new Map<number, BufferLease>();
  /** What has arrived since the last report, by call. A finished file reports its own rest. */
  const unreported = new Map<number, ReceivedChunk>();
  let reportedAt = deps.now();
  let host: Comlink.Remote<FetcherHost> | null = null;
  const connected = (): Comlink.Remote<FetcherHost> => {
    if (host === null) throw new Error('the fetcher is not connected');
    return host;
  };
  const report = () => {
    void connected().received([...unreported]);
    unreported.clear();
    reportedAt = deps.now();
  };
  const fetchFile = createFetchFile({ ...deps, isAllowed: async (access) => connected().isAllowed(access) });

  return {
    connect(to: Comlink.Remote<FetcherHost>): void {
      host = to;
    },

    /** `reserved`: bytes of memory that are already reserved for the file. It reserves more if needed. */
    async fetch(call: number, link: FetchableLink, reserved: number): Promise<Result<SentFile>> {
      const stop = new AbortController();
      stops.set(call, stop);
      let all: ReceivedChunk = { bytes: 0, declared: null };
      const callbacks = {
        reserve: async (bytes: number) => {
          if (bytes > reserved) await connected().reserve(call, bytes);
        },
        onBytes: (bytes: number, declared: number | null) => {
          all = { bytes: all.bytes + bytes, declared };
          unreported.set(call, { bytes: (unreported.get(call)?.bytes ?? 0) + bytes, declared });
          if (deps.now() - reportedAt >= reportEveryMs) report();
        },
      };
      const result = await toResult<SentFile>(async () => {
        const file = await (link.file === undefined
          ? fetchFile(link, callbacks, stop.signal)
          : readChosenFile(link.file, callbacks, deps, stop.signal));
        if ('spool' in file) return { facts: file.facts, place: { spool: file.spool }, received: all };
        lent.set(call, file.lease);
        return { facts: file.facts, place: { buffer: file.lease.buffer }, received: all };
      });
      stops.delete(call);
      unreported.delete(call);
      const buffers = result.ok && 'buffer' in result.value.place ? [result.value.place.buffer] : [];
      return Comlink.transfer(result, buffers);
    },

    /** Answers the heartbeat. */
    beat(): void {},

    abort(call: number): void {
      stops.get(call)?.abort();
    },

    takeBack(buffers: [call: number, buffer: ArrayBuffer][]): void {
      for (const [call, buffer] of buffers) {
        lent.get(call)?.end(buffer);
        lent.delete(call);
      }
    },
  };
}

export type Fetcher = ReturnType<typeof createFetcher>;
