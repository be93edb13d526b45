import { ExpectedFailure } from '../errors';
import type { Memory } from './memory';
import { piecesOf } from './pieces';
import { unlessStalled } from './stall';

/**
 * The body's pieces as they come, each good until the next one is asked for. Throws offline when the connection breaks or stalls; the
 * signal cancels it.
 */
export async function* readBody(
  { body }: Response,
  memory: Memory,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (body === null) return;
  const pieces = piecesOf(body, memory);
  try {
    for (;;) {
      const { done, value } = await unlessStalled(pieces.read());
      // A body that ends while more is waited for gives its last piece and its end at once.
      if (value !== undefined && value.byteLength > 0) yield value;
      if (done) return;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new ExpectedFailure('offline', 'broken off') : error;
  } finally {
    void pieces.cancel().catch(() => undefined);
  }
}
