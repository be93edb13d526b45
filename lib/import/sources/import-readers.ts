import { type ImportSourceName, importSources } from '../../model/item';
import type { ImportReader } from '../import-types';
import { openaiExport } from './openai-export-source';
import { saveSora, saveSoraManifests, saveSoraTexts } from './save-sora-source';
import { soraDownloader } from './sora-downloader-source';
import { soraExodus, soraExodusTable } from './sora-exodus-source';
import { soraExport } from './sora-export-source';
import { soraVault, soraVaultTexts } from './soravault-source';

/**
 * Sources with their own lists or folders. The ones that know most about an item come first. All other files are
 * `files`.
 */
export const importReaders: readonly ImportReader[] = [
  soraExport,
  ...[soraVault, saveSora, soraExodus, soraDownloader, openaiExport],
  ...[soraVaultTexts, saveSoraTexts, saveSoraManifests, soraExodusTable],
];

/** Names of all sources in display order. */
export const sourceOrder: readonly ImportSourceName[] = importSources;
