import { detail, ExpectedFailure } from '../../model/failure';
import type { BufferPool } from '../receive/buffer-pool';
import { bodyReader } from '../receive/byob-body-reader';
import { withStallTimeout } from './stall-timeout';

/** A body that brings less than this is as good as stalled. A modem from 1990, shared by twelve files, is faster. */
const slowest = { bytes: 8 * 1024, ms: 60_000 };

/** Throws offline once a whole period has brought too little, so that a body of a byte now and then comes to its end. */
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
 * The body's pieces as they come, each good until the next one is asked for. Throws offline when the connection breaks, stalls or brings next
 * to nothing for a minute; the signal cancels it.
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
      // A body that ends while more is waited for gives its last piece and its end at once.
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
