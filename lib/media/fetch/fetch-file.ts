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
  /** Maximum bytes of a body of unknown length. The default is `usualCeiling`. */
  ceiling?: number;
};

/** `onBytes` gets the size of each received chunk, and the length that the host declared. */
export type FetchCallbacks = { reserve: Reserve; onBytes: (bytes: number, declared: number | null) => void };

export type FetchFile = (link: FetchableLink, callbacks: FetchCallbacks, signal: AbortSignal) => Promise<FetchedFile>;

/** Returns the address if it may be requested: https, on the media host, without a user or port. */
function allowed(link: FetchableLink): URL {
  const url = new URL(link.url);
  if (url.protocol !== 'https:' || !hosts.has(url.host) || url.username + url.password !== '')
    throw new ExpectedFailure('media-refused', url.host.slice(0, 80));
  return url;
}

/** Length of the body in bytes. Null if it is unusable or counts compressed bytes. */
function declaredLength(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return headers.has('content-encoding') || !/^\d+$/.test(length) ? null : Number(length);
}

/**
 * Fetches one file from the media host and checks its status, length, detected type and end. Resumes a broken body if
 * the host supports it. Throws like `FetchMedia`.
 */
export function createFetchFile(deps: FileDeps): FetchFile {
  const request = createMediaRequest(deps.isAllowed);

  return async (link, { reserve, onBytes }, signal) => {
    const url = allowed(link);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    try {
      const response = await request(url, {}, either);
      expectMediaResponse(response);
      const declared = declaredLength(response.headers);
      await reserve(declared ?? link.bytes ?? 0);
      const counted = async function* () {
        const again = (headers: Record<string, string>) => request(url, headers, either);
        const body = resumableBody(response, { ...deps, request: again }, either);
        const limit = { declared, listed: link.bytes, ceiling: deps.ceiling ?? usualCeiling };
        for await (const chunk of limited(body, limit)) {
          onBytes(chunk.byteLength, declared);
          yield chunk;
        }
      };
      return await receiveBody(counted(), { declared, listed: link.bytes }, deps);
    } finally {
      // Closes the connection of a body that wasn't read to its end.
      stop.abort();
    }
  };
}
