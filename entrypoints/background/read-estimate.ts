import type { Forecast } from '../../lib/export/scan/export-estimate';
import { readSettings } from '../../lib/settings/stored-settings';
import { askEngine } from './engine-client';

/** What an export would be by what a person has set. */
export async function forecast(): Promise<Forecast> {
  const { destination, partBytes, others, leftOut } = await readSettings();
  return askEngine('foretell', { destination, partBytes, others, leftOut });
}
