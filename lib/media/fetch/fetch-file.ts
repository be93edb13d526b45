import { ExpectedFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { FetchableLink } from '../../model/item';
import type { Clock, MediaFacts, Reserve } from '../../model/ports';
import { expectComplete } from '../validate/completeness-check';
import { sniffCaption } from '../validate/detect-caption-type';
import { type MediaType, sniff, sniffBytes } from '../validate/detect-media-type';
import { digest } from '../validate/sha256';
import { type SpoolDeps, spoolBody } from './body-in-file';
import { limited, usualCeiling } from './body-limit';
import type { BufferLease, BufferPool } from './buffer-pool';
import { createMediaRequest } from './media-request';
import { expectMediaResponse } from './media-response';
import { resumableBody } from './resumable-body';

/** A file larger than this is spooled to disk instead of held in memory, in bytes. */
const memoryShare = 24 * 1024 * 1024;

const hosts = new Set(['videos.openai.com']);

export type FileDeps = SpoolDeps & {
  memory: BufferPool;
  isAllowed: (access: Access) => Promise<boolean>;
  sleep: Clock['sleep'];
  /** Bytes that a body of unknown length may have; `usualCeiling` where nothing is said. */
  ceiling?: number;
};

/** A file that is complete and checked, in memory that is on loan or in a spool file of that name. */
export type FetchedFile = { facts: MediaFacts } & ({ lease: BufferLease } | { spool: string });

/** `onBytes` hears what comes in, as it comes, and how many bytes the host has declared. */
export type FetchCallbacks = { reserve: Reserve; onBytes: (bytes: number, declared: number | null) => void };

export type FetchFile = (link: FetchableLink, callbacks: FetchCallbacks, signal: AbortSignal) => Promise<FetchedFile>;

/** The address, when it is one we may ask: https, on the media host, without a user or a port. */
function allowed(link: FetchableLink): URL {
  const url = new URL(link.url);
  if (url.protocol !== 'https:' || !hosts.has(url.host) || url.username + url.password !== '')
    throw new ExpectedFailure('media-refused', url.host.slice(0, 80));
  return url;
}

/** By content alone: what a list says of the kind may be a guess. */
function typeOf(head: Uint8Array): MediaType {
  const type = sniff(head) ?? sniffCaption(head);
  if (type === null) throw new ExpectedFailure('media-damaged', 'no video, image or caption');
  return type;
}

/** Bytes of the body; null where nothing usable is said, or of the bytes as they were compressed. */
function declaredLength(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return headers.has('content-encoding') || !/^\d+$/.test(length) ? null : Number(length);
}

/**
 * Fetches one file of the media host and checks it before anybody may use it: status, length, type by content, end. A body that breaks off
 * is gone on with where the host allows it. Throws what `FetchMedia` does.
 */
export function createFetchFile(deps: FileDeps): FetchFile {
  const ask = createMediaRequest(deps.isAllowed);

  /** Takes a body of known length into memory, reckoning as it comes. */
  const inMemory = async (
    body: AsyncIterable<Uint8Array>,
    { declared, listed }: { declared: number; listed: number | null },
  ): Promise<FetchedFile> => {
    const lease = deps.memory.take(declared);
    const bytes = new Uint8Array(lease.buffer, 0, declared);
    try {
      let length = 0;
      let crc32 = 0;
      for await (const chunk of body) {
        if (length + chunk.byteLength > declared) throw new ExpectedFailure('media-damaged', 'longer than declared');
        bytes.set(chunk, length);
        crc32 = deps.crc32(chunk, crc32);
        length += chunk.byteLength;
      }
      if (length !== declared) throw new ExpectedFailure('media-damaged', `${length} of ${declared} bytes`);
      const type = typeOf(bytes.subarray(0, sniffBytes));
      expectComplete(type, declared, listed, (at, length) => bytes.subarray(at, at + length));
      return { facts: { ...type, bytes: declared, crc32, sha256: await digest(bytes) }, lease };
    } catch (error) {
      lease.end(lease.buffer);
      throw error;
    }
  };

  return async (link, { reserve, onBytes }, signal) => {
    const url = allowed(link);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    try {
      const response = await ask(url, {}, either);
      expectMediaResponse(response);
      const declared = declaredLength(response.headers);
      const spooled = declared === null || declared > memoryShare;
      await reserve(spooled ? 0 : declared);
      const counted = async function* () {
        const again = (headers: Record<string, string>) => ask(url, headers, either);
        const body = resumableBody(response, { ...deps, ask: again }, either);
        const limit = { declared, listed: link.bytes, ceiling: deps.ceiling ?? usualCeiling };
        for await (const chunk of limited(body, limit)) {
          onBytes(chunk.byteLength, declared);
          yield chunk;
        }
      };
      return spooled
        ? await spoolBody(counted(), { declared, listed: link.bytes }, typeOf, deps)
        : await inMemory(counted(), { declared, listed: link.bytes });
    } finally {
      // Whatever was not read to its end is not left open.
      stop.abort();
    }
  };
}
