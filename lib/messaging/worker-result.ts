import { raceAbort } from '../async/abort';
import { type Result, unwrap } from '../model/failure';

/**
 * The result of a worker that's started for one call. The worker ends with its result, with the signal, or by itself.
 * Throws the signal's reason.
 */
export async function awaitWorker<Value>(
  worker: Worker,
  answer: PromiseLike<Result<Value>>,
  signal: AbortSignal,
): Promise<Value> {
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  try {
    return unwrap(await raceAbort(Promise.race([answer, crashed]), signal));
  } finally {
    worker.terminate();
  }
}
