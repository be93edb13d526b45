import { detail, ExpectedFailure } from '../../model/failure';
import type { BufferPool } from '../receive/buffer-pool';
import { bodyReader } from '../receive/byob-body-reader';
import { withStallTimeout } from './stall-timeout';

/** A body slower than this counts as stalled. A 1990 modem shared by twelve downloads is faster. */
const slowest = { bytes: 8 * 1024, ms: 60_000 };

/** Throws offline when a whole period brings too little, so a body that sends a byte now and then ends. */
function createProgressCheck() {
  let period = { since: performance.now(), bytes: 0 };
  return (bytes: number) => {
    period.bytes += bytes;
    if (performance.now() - period.since < slowest.ms) return;
    if (period.bytes < slowest.bytes) throw new ExpectedFailure('offline', detail.stalled);
    period = { since: performance.now(), bytes: 0 };
  };
}

/**
 * Yields the body's chunks, each valid until the next one is requested. Throws offline if the connection breaks,
 * stalls, or is nearly idle for a minute. The signal cancels it.
 */
export async function* readBody(
  { body }: Response,
  pool: BufferPool,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (body === null) return;
  const pieces = bodyReader(body, pool);
  const expectProgress = createProgressCheck();
  try {
    for (;;) {
      const { done, value } = await withStallTimeout(pieces.read());
      // If the body ends during a read with `min`, the last chunk and the end come together.
      if (value !== undefined && value.byteLength > 0) yield value;
      if (done) return;
      expectProgress(value?.byteLength ?? 0);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new ExpectedFailure('offline', detail.brokenOff) : error;
  } finally {
    void pieces.cancel().catch(() => undefined);
  }
}
