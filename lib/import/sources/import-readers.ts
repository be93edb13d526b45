import type { ImportSourceName } from '../../model/item';
import type { ImportReader } from '../import-types';
import { openaiExport } from './openai-export-source';
import { saveSora } from './save-sora-source';
import { soraExport } from './sora-export-source';
import { soraVault } from './soravault-source';

/**
 * Sources with their own lists or folders. The ones that know most about an item come first. All other files are
 * `files`.
 */
export const importReaders: readonly ImportReader[] = [soraExport, soraVault, saveSora, openaiExport];

/** Names of all sources in display order. */
export const sourceOrder: readonly ImportSourceName[] = [...importReaders.map(({ source }) => source), 'files'];
