import * as Comlink from 'comlink';
import { orAborted } from '../../lib/abort';
import type { Chosen } from '../../lib/archive/verify/copies';
import type { Verified } from '../../lib/archive/verify/verify-chosen';
import { unwrap } from '../../lib/messaging/reply';
import type { TellProgress, VerifyWorker } from './worker';

/** Verifies chosen files in a worker of its own, which ends with the answer or the signal. Throws the signal's reason. */
export async function verifyInWorker(chosen: Chosen[], tell: TellProgress, signal: AbortSignal): Promise<Verified> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  try {
    const answer = Comlink.wrap<VerifyWorker>(worker).verify(chosen, Comlink.proxy(tell));
    return unwrap(await orAborted(Promise.race([answer, died]), signal));
  } finally {
    worker.terminate();
  }
}
