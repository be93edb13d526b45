import { type Browser, browser } from 'wxt/browser';
import { ExpectedFailure } from '../model/failure';
import type { DownloadStatus, StartedCopy } from '../model/ports';

/** Danger states in which the browser continues the download, by itself or after a scan. (Firefox only has `safe`.) */
const harmless = new Set<string>([
  ...['safe', 'accepted', 'allowlistedByPolicy', 'deepScannedSafe'],
  ...['asyncScanning', 'asyncLocalPasswordScanning'],
]);

/** The end of a file's path, with as many folders as in `fileName`. */
const requestedName = (path: string, fileName: string) =>
  path.split(/[/\\]/).slice(-fileName.split('/').length).join('/');
/** Without the number that the browser adds if another file has the name. Names of parts never end that way. */
const withoutNumber = (name: string) => name.replace(/ ?\(\d+\)(?=\.zip$)/, '');

/** The URL shows whose copy it is. After a crash nothing else does: Chromium stores late which extension started it. */
const isOurs = ({ url }: Browser.downloads.DownloadItem) => url.startsWith(`blob:${browser.runtime.getURL('/')}`);

/** Our copies with that name in the browser's list, newest first. */
async function ownCopiesOf(fileName: string): Promise<Browser.downloads.DownloadItem[]> {
  // All words have to match, and a leading minus excludes a word. A number may come before the extension.
  const name = fileName.replace(/^.*\/-*/, '').replace(/\.\w+$/, '');
  const listed = await browser.downloads.search({ query: [name], orderBy: ['-startTime'] });
  return listed.filter((item) => isOurs(item) && withoutNumber(requestedName(item.filename, fileName)) === fileName);
}

/**
 * Cancels an active copy, so that nothing writes into a file that's being replaced. Erases an interrupted one from the
 * browser's list, which also removes what's left of its file.
 */
async function clearAway({ id, state }: Browser.downloads.DownloadItem): Promise<void> {
  if (state === 'in_progress') await browser.downloads.cancel(id);
  if (state === 'interrupted') await browser.downloads.erase({ id });
}

/**
 * Starts copying a blob to `fileName` in Downloads. `again` replaces an earlier copy of ours, but never another file:
 * either a copy that the browser lists, or else the one at `downloadPath`, because Firefox forgets all copies when it
 * closes. Resolves with what's known of the copy at once: Firefox knows its path, Chromium not always. Throws
 * save-failed with the browser's reason.
 */
export async function saveToDownloads(
  url: string,
  fileName: string,
  again: boolean,
  downloadPath: string | null,
): Promise<StartedCopy> {
  try {
    const copies = again ? await ownCopiesOf(fileName) : [];
    for (const copy of copies) await clearAway(copy);
    const [newest] = copies;
    const lies =
      newest === undefined ? downloadPath : newest.exists === false ? null : requestedName(newest.filename, fileName);
    const filename = lies ?? fileName;
    const conflictAction = lies === null ? 'uniquify' : 'overwrite';
    const download = await browser.downloads.download({ url, filename, saveAs: false, conflictAction });
    return { download, downloadPath: (await downloadStatus(download, fileName)).downloadPath ?? lies };
  } catch (error) {
    throw new ExpectedFailure('save-failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Why a copy waits for the user: `paused`; `asking` for a name and a place (Chromium's "Ask where to save each file"
 * does so whatever `saveAs` says, and doesn't name the file before); or the browser's word for a danger.
 */
function blockedReasonOf({ state, paused, danger, filename }: Browser.downloads.DownloadItem): string | null {
  if (state !== 'in_progress') return null;
  if (paused) return 'paused';
  if (filename === '') return 'asking';
  return danger === undefined || harmless.has(danger) ? null : danger;
}

/**
 * The status of a copy that was to be named `fileName`. If the user has removed it from the list or the disk, it's
 * `missing`. It's also `missing` if the ID now belongs to another download: a browser may reuse it after a crash, and
 * Firefox does at each start. The user or another extension may have renamed or moved it.
 */
export async function downloadStatus(id: number, fileName: string): Promise<DownloadStatus> {
  const [found] = await browser.downloads.search({ id });
  if (found === undefined || !isOurs(found) || (found.state === 'complete' && found.exists === false))
    return { state: 'missing', bytes: 0, error: null, blockedReason: null, downloadPath: null, renamedTo: null };
  const { state, fileSize, error = null } = found;
  const lies = requestedName(found.filename, fileName);
  const isRequestedName = withoutNumber(lies) === fileName;
  return {
    state,
    // Firefox updates `bytesReceived` late; `fileSize` is the size on disk.
    bytes: fileSize,
    error,
    blockedReason: blockedReasonOf(found),
    downloadPath: isRequestedName ? lies : null,
    renamedTo: state === 'complete' && !isRequestedName ? lies : null,
  };
}

/**
 * What the browser knows about a complete copy: it's on the disk, it's no longer there (removed, renamed or moved), or
 * nothing, as after the user cleared the list.
 */
export async function findDownload(id: number): Promise<'there' | 'gone' | 'unknown'> {
  const [found] = await browser.downloads.search({ id });
  if (found?.state !== 'complete') return 'unknown';
  if (found.exists === false) return 'gone';
  return isOurs(found) ? 'there' : 'unknown';
}

/** Shows a saved file in the system's file manager, or else the Downloads folder. */
export async function showInFolder(id: number | null): Promise<void> {
  const shown = id !== null && (await browser.downloads.search({ id, exists: true })).some(isOurs);
  if (shown && id !== null) await browser.downloads.show(id);
  else await browser.downloads.showDefaultFolder();
}
