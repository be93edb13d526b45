import * as Comlink from 'comlink';
import type { Chosen } from '../../lib/archive/verify/file-index';
import type { EarlierRead } from '../../lib/import/read-imports';
import { workerAnswer } from '../../lib/messaging/worker-result';
import type { EarlierWorker } from './worker';

/** Reads what a person has already in a worker of its own, which ends with the answer or the signal. Throws the signal's reason. */
export async function readInWorker(chosen: Chosen[], signal: AbortSignal): Promise<EarlierRead> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return workerAnswer(worker, Comlink.wrap<EarlierWorker>(worker).read(chosen), signal);
}
