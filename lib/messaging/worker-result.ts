import { orAborted } from '../async/abort';
import { type Answer, unwrap } from './message-result';

/** The answer of a worker that works for one question, and ends with it, with the signal, or by itself. Throws the signal's reason. */
export async function workerAnswer<Value>(
  worker: Worker,
  answer: PromiseLike<Answer<Value>>,
  signal: AbortSignal,
): Promise<Value> {
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  try {
    return unwrap(await orAborted(Promise.race([answer, died]), signal));
  } finally {
    worker.terminate();
  }
}
