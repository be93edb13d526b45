import { ExpectedFailure } from '../model/failure';
import type { Clock } from '../model/ports';
import { raceAbort } from './abort';

type Limits = {
  /** Also aborts the work. */
  outer?: AbortSignal;
  /** Creates the timeout error. The default is site-busy. */
  late?: () => Error;
};

/**
 * Limits `work` to `ms` milliseconds. On timeout, or when `outer` aborts, aborts the signal that `work` got and throws
 * `late()` or the reason of `outer`.
 */
export async function withTimeout<T>(
  ms: number,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
  { outer = new AbortController().signal, late = () => new ExpectedFailure('site-busy', 'no answer') }: Limits = {},
): Promise<T> {
  const stop = new AbortController();
  const either = AbortSignal.any([stop.signal, outer]);
  const tooLate = clock.sleep(ms, either).then(() => {
    throw late();
  });
  try {
    outer.throwIfAborted();
    return await Promise.race([raceAbort(work(either), either), tooLate]);
  } finally {
    stop.abort();
    tooLate.catch(() => undefined);
  }
}
