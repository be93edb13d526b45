import type { ChosenFile } from '../archive/verify/file-index';
import type { Clock } from '../model/ports';
import { offerBatches, takeBatches } from './offer-channel';

/** A page hands over so many files at once. They are references: no content is copied. */
const batchSize = 500;

/**
 * Hands chosen files to the engine, which requests them under the name of the offer, until the signal is aborted. What the engine holds stays
 * readable after the page is closed (docs/decisions/files-reach-the-engine.md).
 */
export function offerFiles(offer: string, chosen: readonly ChosenFile[], signal: AbortSignal): void {
  offerBatches(offer, chosen, batchSize, signal);
}

/** Takes all files of an offer. Throws not-there when the page doesn't respond, or has fewer files than it said. */
export function takeOfferedFiles(
  { offer, files: count }: { offer: string; files: number },
  clock: Clock,
): Promise<ChosenFile[]> {
  return takeBatches(offer, count, clock);
}
