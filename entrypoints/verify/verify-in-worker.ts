import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import type { Verified } from '../../lib/archive/verify/verify-files';
import { awaitWorker } from '../../lib/messaging/worker-result';
import type { ReportProgress, VerifyWorker } from './worker';

/** Verifies chosen files in a new worker, which ends with the result or the signal. Throws the signal's reason. */
export async function verifyInWorker(
  chosen: ChosenFile[],
  report: ReportProgress,
  signal: AbortSignal,
): Promise<Verified> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return awaitWorker(worker, Comlink.wrap<VerifyWorker>(worker).verify(chosen, Comlink.proxy(report)), signal);
}
