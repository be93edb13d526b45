import { ExpectedFailure } from '../errors';

/** A connection that sends nothing for this long is given up, in milliseconds. */
const stallAfter = 30_000;

/** The body's chunks as they come. Throws offline when the connection breaks or stalls; the signal cancels it. */
export async function* readBody(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      let watchdog: ReturnType<typeof setTimeout> | undefined;
      const stalled = new Promise<never>((_, reject) => {
        watchdog = setTimeout(() => reject(new ExpectedFailure('offline', 'stalled')), stallAfter);
      });
      try {
        const { done, value } = await Promise.race([reader.read(), stalled]);
        if (done) return;
        yield value;
      } finally {
        clearTimeout(watchdog);
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new ExpectedFailure('offline', 'broken off') : error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
