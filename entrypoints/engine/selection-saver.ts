import type { Remote } from 'comlink';
import { selectionArchive } from '../../lib/archive/selection/selection-archive';
import { raceAbort } from '../../lib/async/abort';
import type { ArchiveContent } from '../../lib/model/archive';
import { ExpectedFailure, type Result, unwrap } from '../../lib/model/failure';
import { type Account, siteLists } from '../../lib/model/item';
import type { FileStyle } from '../../lib/model/job';
import type { LibraryHead } from '../../lib/model/library-item';
import type { Clock, DownloadStatus, ItemRow } from '../../lib/model/ports';
import type { PageApi } from './page-api-for-worker';

/** Milliseconds between checks of the copy in Downloads. */
const checkEveryMs = 200;

/**
 * Saves the selection as one ZIP in Downloads. Resolves with its name when it's there. Throws save-failed, and the
 * signal's reason.
 */
export function selectionSaver(deps: { host: Remote<PageApi>; clock: Clock; generator: LibraryHead['generator'] }) {
  return async (
    { id, username }: Account,
    contents: ArchiveContent[],
    failed: ItemRow[],
    style: FileStyle,
    signal: AbortSignal,
  ): Promise<string> => {
    const exportedAt = new Date(deps.clock.now()).toISOString();
    const folder = `Sora selection ${exportedAt.slice(0, 10)} ${exportedAt.slice(11, 19).replaceAll(':', '-')}`;
    const lists = siteLists.map((source) => ({ source, state: 'not-asked' as const, listed: 0, reason: null }));
    const head = { exportedAt, generator: deps.generator, account: { id, username }, sources: lists };
    const fileName = `Sora export/${folder}.zip`;

    const blob = await selectionArchive(folder, head, contents, failed, style, deps.clock.timeZone());
    const { download } = unwrap(await deps.host.save(blob, { fileName, downloadPath: null }, false));
    try {
      for (;;) {
        const { state, error } = unwrap(
          await raceAbort<Result<DownloadStatus>>(deps.host.downloadStatus(download, fileName), signal),
        );
        if (state === 'complete') return fileName;
        if (state !== 'in_progress') throw new ExpectedFailure('save-failed', error ?? state);
        await deps.clock.sleep(checkEveryMs, signal);
      }
    } finally {
      await deps.host.release(fileName);
    }
  };
}
