import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import type { ImportResult } from '../../lib/import/read-imports';
import { awaitWorker } from '../../lib/messaging/worker-result';
import type { ImportWorker } from './worker';

/** Reads already saved items in a new worker, which ends with the result or the signal. Throws the signal's reason. */
export async function readImportsInWorker(chosen: ChosenFile[], signal: AbortSignal): Promise<ImportResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return awaitWorker(worker, Comlink.wrap<ImportWorker>(worker).read(chosen), signal);
}
