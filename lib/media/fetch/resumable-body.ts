import { detail, type ExpectedFailure, isFailure } from '../../model/failure';
import type { BufferPool } from '../receive/buffer-pool';
import { expectMediaResponse } from './media-response';
import { readBody } from './read-body';

/** Milliseconds before each attempt to resume a broken body. */
const waits = [0, 1_000, 3_000];
/** Bytes after which the attempts are reset, so a long file finishes over a bad connection. */
const enough = 1024 * 1024;

/**
 * A validator that proves that a later response has the same bytes (RFC 9110 13.1.5): a strong ETag, or a
 * Last-Modified at least a second before the response. Null: a broken body can't be resumed.
 */
function validatorOf(headers: Headers): string | null {
  // Ranges would count compressed bytes.
  if (headers.has('content-encoding')) return null;
  const tag = headers.get('etag');
  if (tag !== null) return tag.startsWith('W/') ? null : tag;
  const changed = headers.get('last-modified');
  const isStrong = Date.parse(headers.get('date') ?? '') - Date.parse(changed ?? '') >= 1000;
  return isStrong ? changed : null;
}

/** Whether a response has the rest of the first one's bytes, from `from` to the end (RFC 9110 14.4, 15.3.7). */
function isRest(rest: Response, from: number, first: Response): boolean {
  const isSame = (name: string) => !rest.headers.has(name) || rest.headers.get(name) === first.headers.get(name);
  const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(rest.headers.get('content-range') ?? '') ?? [];
  const declared = first.headers.get('content-length') ?? size;
  return (
    rest.status === 206 &&
    Number(start) === from &&
    Number(end) + 1 === Number(size) &&
    size === declared &&
    !rest.headers.has('content-encoding') &&
    isSame('etag') &&
    isSame('last-modified')
  );
}

/**
 * Yields the body's chunks, each valid until the next one is requested. If the connection breaks or stalls, `request`
 * fetches the rest. Throws offline if the host doesn't send it, like `expectMediaResponse` if it refuses, and the
 * signal's reason.
 */
export async function* resumableBody(
  first: Response,
  deps: {
    request: (headers: Record<string, string>) => Promise<Response>;
    sleep: (ms: number, signal: AbortSignal) => Promise<void>;
    memory: BufferPool;
  },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const validator = validatorOf(first.headers);
  let received = 0;
  let attempts = 0;
  /** A stall costs 30 s. Two without much progress in between end the attempts. */
  let hasStalled = false;

  const rest = async (broken: ExpectedFailure): Promise<Response> => {
    for (let failure = broken; ; ) {
      const wait = waits[attempts++];
      if (validator === null || wait === undefined) throw failure;
      await deps.sleep(wait, signal);
      const headers = { range: `bytes=${received}-`, 'if-range': validator };
      const answer = await deps.request(headers).catch((error: unknown) => {
        if (!isFailure(error, 'offline') || error.detail === detail.silent) throw error;
        failure = error;
        return null;
      });
      if (answer === null) continue;
      if (isRest(answer, received, first)) return answer;
      // The host doesn't serve ranges, or the file has changed.
      if (answer.status === 200 || answer.status === 206 || answer.status === 416) throw broken;
      expectMediaResponse(answer);
      throw broken;
    }
  };

  for (let response = first; ; ) {
    const from = received;
    try {
      for await (const chunk of readBody(response, deps.memory, signal)) {
        received += chunk.byteLength;
        if (received - from >= enough) {
          attempts = 0;
          hasStalled = false;
        }
        yield chunk;
      }
      return;
    } catch (error) {
      if (!isFailure(error, 'offline')) throw error;
      const isStalled = error.detail === detail.stalled;
      if (isStalled && hasStalled) throw error;
      hasStalled ||= isStalled;
      response = await rest(error);
    }
  }
}
