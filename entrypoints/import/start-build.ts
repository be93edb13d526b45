import type { BuildState } from '../../components/import/import-state';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import { savedFolder } from '../../lib/browser/chosen-folder';
import { areInFolder } from '../../lib/browser/files-in-folder';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import { sendMessage } from '../../lib/messaging/message-channel';
import { toFailure } from '../../lib/model/failure';
import { type ImportSourceName, importSources } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';
import { handOver } from './hand-over';

type Build = {
  files: ChosenFile[];
  summary: ScanSummary;
  unrecognized: boolean;
  /** Whether the archive goes to the folder that was chosen for exports. */
  goesToFolder: boolean;
  dropped: readonly FileSystemHandle[];
};

/** Starts building an archive, unless it would be written among the files it's built from. */
export async function startBuild(build: Build): Promise<Snapshot | Exclude<BuildState, 'idle' | 'starting'>> {
  const { files, summary, unrecognized, goesToFolder, dropped } = build;
  try {
    const folder = goesToFolder ? await savedFolder() : null;
    if (folder !== null && (await areInFolder(folder, files, dropped))) return 'is-destination';
    const { account } = summary;
    const sources = sourcesOf(summary, unrecognized);
    return await handOver(files, (offer) =>
      sendMessage('background', 'start-import', { ...offer, unrecognized, account, sources }),
    );
  } catch (error) {
    return toFailure(error);
  }
}

/** The sources of all items. Unrecognized files that become items have the source `files`. */
export function sourcesOf({ sources, unrecognized }: ScanSummary, withUnrecognized: boolean): ImportSourceName[] {
  const found = new Set(sources.map(({ source }) => source));
  if (withUnrecognized && unrecognized.files > 0) found.add('files');
  return importSources.filter((source) => found.has(source));
}
