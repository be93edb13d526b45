import type { ImportSourceName } from '../../model/item';
import type { ImportReader } from '../import-types';
import { openaiExport } from './openai-export-source';
import { saveSora } from './save-sora-source';
import { soraExport } from './sora-export-source';
import { soraVault } from './soravault-source';

/** Every source that has lists or places of its own, those that know most about an item first. All other files are `files`. */
export const importReaders: readonly ImportReader[] = [soraExport, soraVault, saveSora, openaiExport];

/** Names of all sources in the order in which they are named everywhere. */
export const sourceOrder: readonly ImportSourceName[] = [...importReaders.map(({ source }) => source), 'files'];
