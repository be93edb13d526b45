import type { MissingFiles } from '../../lib/export/import/held-files';
import { sendMessage } from '../../lib/messaging/message-channel';
import { arrangements, type ChosenFiles } from './chosen-files';
import { handOver } from './hand-over';

/**
 * Offers the chosen files to a run that waits for its files. Resolves with those that are still missing. Throws what
 * `sendMessage` throws.
 */
export async function offerAgain(chosen: ChosenFiles): Promise<MissingFiles> {
  let missing: MissingFiles = { missing: 0, total: 0 };
  for (const files of arrangements(chosen)) {
    missing = await handOver(files, (offer) => sendMessage('background', 'offer-files', offer));
    if (missing.missing === 0) break;
  }
  return missing;
}
