import { ExpectedFailure } from '../errors';
import { unlessStalled } from './stall';

/** The body's chunks as they come. Throws offline when the connection breaks or stalls; the signal cancels it. */
export async function* readBody(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await unlessStalled(reader.read());
      if (done) return;
      yield value;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new ExpectedFailure('offline', 'broken off') : error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
