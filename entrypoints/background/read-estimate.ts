import type { Estimate } from '../../lib/export/scan/export-estimate';
import { readSettings } from '../../lib/settings/stored-settings';
import { sendToEngine } from './engine-client';

/** What an export would be by what a person has set. */
export async function readEstimate(): Promise<Estimate> {
  const { destination, partBytes, others, leftOut } = await readSettings();
  return sendToEngine('foretell', { destination, partBytes, others, leftOut });
}
