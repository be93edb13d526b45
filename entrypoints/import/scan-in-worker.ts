import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import { awaitWorker } from '../../lib/messaging/worker-result';
import type { ReportProgress, ScanOutcome, ScanWorker } from './worker';

/** Scans chosen files in a new worker, which ends with the result or the signal. Throws the signal's reason. */
export async function scanInWorker(
  chosen: ChosenFile[],
  report: ReportProgress,
  signal: AbortSignal,
): Promise<ScanOutcome> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return awaitWorker(worker, Comlink.wrap<ScanWorker>(worker).scan(chosen, Comlink.proxy(report)), signal);
}
