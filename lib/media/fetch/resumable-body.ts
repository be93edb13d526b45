import { detail, type ExpectedFailure, isFailure } from '../../model/failure';
import type { BufferPool } from '../receive/buffer-pool';
import { expectMediaResponse } from './media-response';
import { readBody } from './read-body';

/** Milliseconds before each attempt to go on with a body that has broken off; one that brings little counts on. */
const waits = [0, 1_000, 3_000];
/** So many bytes since the last break, and the attempts are counted anew: a long file over a bad line comes to its end. */
const enough = 1024 * 1024;

/**
 * What proves that a later answer has the same bytes (RFC 9110 13.1.5): a strong ETag, else a date of change that lay a second back
 * when the file was sent. Null: a broken body can only be asked for anew.
 */
function validatorOf(headers: Headers): string | null {
  // Ranges would count the bytes as they were compressed.
  if (headers.has('content-encoding')) return null;
  const tag = headers.get('etag');
  if (tag !== null) return tag.startsWith('W/') ? null : tag;
  const changed = headers.get('last-modified');
  const isStrong = Date.parse(headers.get('date') ?? '') - Date.parse(changed ?? '') >= 1000;
  return isStrong ? changed : null;
}

/** Whether an answer is the rest of the first one's bytes, from there on to the end (RFC 9110 14.4, 15.3.7). */
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
 * The body's chunks as they arrive, each valid until the next one is requested. If the connection breaks or stalls, `ask` requests the rest of
 * the same bytes. Throws offline if the host doesn't send it, what `expectMediaResponse` throws if the host refuses, and the signal's reason.
 */
export async function* resumableBody(
  first: Response,
  deps: {
    ask: (headers: Record<string, string>) => Promise<Response>;
    sleep: (ms: number, signal: AbortSignal) => Promise<void>;
    memory: BufferPool;
  },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const validator = validatorOf(first.headers);
  let received = 0;
  let attempts = 0;
  /** Silence costs half a minute each time: it is met once, and again only where much has come meanwhile. */
  let hasStalled = false;

  const rest = async (broken: ExpectedFailure): Promise<Response> => {
    for (let failure = broken; ; ) {
      const wait = waits[attempts++];
      if (validator === null || wait === undefined) throw failure;
      await deps.sleep(wait, signal);
      const headers = { range: `bytes=${received}-`, 'if-range': validator };
      const answer = await deps.ask(headers).catch((error: unknown) => {
        if (!isFailure(error, 'offline') || error.detail === detail.silent) throw error;
        failure = error;
        return null;
      });
      if (answer === null) continue;
      if (isRest(answer, received, first)) return answer;
      // Ranges are not served, or the file is another one by now.
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
