import { ExpectedFailure } from '../model/failure';
import type { Clock } from '../model/ports';
import { raceAbort } from './abort';

type Limits = {
  /** Ends the work as well. */
  outer?: AbortSignal;
  /** What is thrown when there is no answer; site-busy unless told otherwise. */
  late?: () => Error;
};

/**
 * Gives up work that isn't over within `ms` milliseconds, or when the outer signal is aborted: its signal is aborted, and what `late`
 * makes or the outer signal's reason is thrown.
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
