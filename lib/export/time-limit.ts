import { ExpectedFailure } from '../errors';
import type { Clock } from './ports';

/** Gives up work on the site that is not over within `ms` milliseconds: its signal is aborted, and site-busy is thrown. */
export async function within<T>(ms: number, clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = clock.sleep(ms, stop.signal).then(() => {
    throw new ExpectedFailure('site-busy', 'no answer');
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    stop.abort();
  }
}
