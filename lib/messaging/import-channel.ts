import type { ChosenFile } from '../archive/verify/file-index';
import type { Clock } from '../model/ports';
import { offerBatches, takeBatches } from './offer-channel';

/** Files per batch. They're references: no content is copied. */
const batchSize = 500;

/**
 * Hands chosen files to the engine, which requests them by the offer's name, until the signal is aborted. The engine
 * can still read them after the page is closed (docs/decisions/files-reach-the-engine.md).
 */
export function offerFiles(offer: string, chosen: readonly ChosenFile[], signal: AbortSignal): void {
  offerBatches(offer, chosen, batchSize, signal);
}

/** Takes all files of an offer. Throws not-there if the page doesn't respond, or has fewer files than it said. */
export function takeOfferedFiles(
  { offer, files: count }: { offer: string; files: number },
  clock: Clock,
): Promise<ChosenFile[]> {
  return takeBatches(offer, count, clock);
}
