import { orAborted } from '../abort';
import { ExpectedFailure } from '../errors';
import type { Clock } from './ports';

/**
 * Gives up work on the site that isn't over within `ms` milliseconds, or when the outer signal is aborted: its signal is aborted, and
 * site-busy or the outer signal's reason is thrown.
 */
export async function within<T>(
  ms: number,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal = new AbortController().signal,
): Promise<T> {
  const stop = new AbortController();
  const either = AbortSignal.any([stop.signal, outer]);
  const late = clock.sleep(ms, either).then(() => {
    throw new ExpectedFailure('site-busy', 'no answer');
  });
  try {
    outer.throwIfAborted();
    return await Promise.race([orAborted(work(either), either), late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}
