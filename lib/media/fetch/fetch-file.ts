import { ExpectedFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { FetchableLink } from '../../model/item';
import type { Clock, Reserve } from '../../model/ports';
import { limited, usualCeiling } from '../receive/body-limit';
import type { BufferPool } from '../receive/buffer-pool';
import { type FetchedFile, receiveBody } from '../receive/receive-body';
import type { SpoolDeps } from '../receive/spool-body';
import { createMediaRequest } from './media-request';
import { expectMediaResponse } from './media-response';
import { resumableBody } from './resumable-body';

const hosts = new Set(['videos.openai.com']);

export type FileDeps = SpoolDeps & {
  memory: BufferPool;
  isAllowed: (access: Access) => Promise<boolean>;
  sleep: Clock['sleep'];
  /** Bytes that a body of unknown length may have; `usualCeiling` where nothing is said. */
  ceiling?: number;
};

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

  return async (link, { reserve, onBytes }, signal) => {
    const url = allowed(link);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    try {
      const response = await ask(url, {}, either);
      expectMediaResponse(response);
      const declared = declaredLength(response.headers);
      await reserve(declared ?? link.bytes ?? 0);
      const counted = async function* () {
        const again = (headers: Record<string, string>) => ask(url, headers, either);
        const body = resumableBody(response, { ...deps, ask: again }, either);
        const limit = { declared, listed: link.bytes, ceiling: deps.ceiling ?? usualCeiling };
        for await (const chunk of limited(body, limit)) {
          onBytes(chunk.byteLength, declared);
          yield chunk;
        }
      };
      return await receiveBody(counted(), { declared, listed: link.bytes }, deps);
    } finally {
      // Whatever was not read to its end is not left open.
      stop.abort();
    }
  };
}
