import { type Browser, browser } from 'wxt/browser';
import { ExpectedFailure } from '../model/failure';
import type { DownloadStatus, StartedCopy } from '../model/ports';

/** States of an item in which the browser lets it go on, by itself or after a scan. (Firefox knows `safe` alone.) */
const harmless = new Set<string>([
  ...['safe', 'accepted', 'allowlistedByPolicy', 'deepScannedSafe'],
  ...['asyncScanning', 'asyncLocalPasswordScanning'],
]);

/** Folders and name of a file, so many as we asked for in `fileName`, from where it lies. */
const requestedName = (path: string, fileName: string) =>
  path.split(/[/\\]/).slice(-fileName.split('/').length).join('/');
/** Without the number that the browser puts where somebody else's file has the name. A part has none of its own. */
const withoutNumber = (name: string) => name.replace(/ ?\(\d+\)(?=\.zip$)/, '');

/** Its address tells whose a copy is. After a crash nothing else does: Chromium writes down late which extension has asked for it. */
const isOurs = ({ url }: Browser.downloads.DownloadItem) => url.startsWith(`blob:${browser.runtime.getURL('/')}`);

/** Copies of ours under that name, as the browser lists them, the newest first. */
async function ownCopiesOf(fileName: string): Promise<Browser.downloads.DownloadItem[]> {
  // Of several words each is to be found; one with a minus in front is not to be. An ending may have a number before it.
  const name = fileName.replace(/^.*\/-*/, '').replace(/\.\w+$/, '');
  const listed = await browser.downloads.search({ query: [name], orderBy: ['-startTime'] });
  return listed.filter((item) => isOurs(item) && withoutNumber(requestedName(item.filename, fileName)) === fileName);
}

/** Nobody writes on into a file that is replaced, and what is left of a copy that was broken off goes with its place in the list. */
async function clearAway({ id, state }: Browser.downloads.DownloadItem): Promise<void> {
  if (state === 'in_progress') await browser.downloads.cancel(id);
  if (state === 'interrupted') await browser.downloads.erase({ id });
}

/**
 * Starts copying a blob to `fileName` below Downloads. `again` replaces an earlier copy of ours, and never a file of somebody else: one
 * that the browser lists, or else, for Firefox forgets them all when it ends, the one that was seen to lie at `copiedAs`. Resolves with
 * what is known of the copy at once: Firefox knows its place, Chromium not always. Throws save-failed with the browser's reason.
 */
export async function saveToDownloads(
  url: string,
  fileName: string,
  again: boolean,
  copiedAs: string | null,
): Promise<StartedCopy> {
  try {
    const copies = again ? await ownCopiesOf(fileName) : [];
    for (const copy of copies) await clearAway(copy);
    const [newest] = copies;
    const lies =
      newest === undefined ? copiedAs : newest.exists === false ? null : requestedName(newest.filename, fileName);
    const filename = lies ?? fileName;
    const conflictAction = lies === null ? 'uniquify' : 'overwrite';
    const download = await browser.downloads.download({ url, filename, saveAs: false, conflictAction });
    return { download, copiedAs: (await downloadStatus(download, fileName)).copiedAs ?? lies };
  } catch (error) {
    throw new ExpectedFailure('save-failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * What keeps a copy from going on until a person decides: `paused`; `asking`, for a name and a place (Chromium's "Ask where to save each
 * file" does so whatever `saveAs` says, and names no file before); or the browser's word for a danger.
 */
function blockedReasonOf({ state, paused, danger, filename }: Browser.downloads.DownloadItem): string | null {
  if (state !== 'in_progress') return null;
  if (paused) return 'paused';
  if (filename === '') return 'asking';
  return danger === undefined || harmless.has(danger) ? null : danger;
}

/**
 * How a copy of the file that was to be `fileName` fares. A person may have removed it from the list or from the disk: then it is
 * `missing`. So it is when the id is another's by now: a browser may give it anew after a crash, Firefox does at each start. A person or
 * another extension may have given it another name or folder.
 */
export async function downloadStatus(id: number, fileName: string): Promise<DownloadStatus> {
  const [found] = await browser.downloads.search({ id });
  if (found === undefined || !isOurs(found) || (found.state === 'complete' && found.exists === false))
    return { state: 'missing', bytes: 0, error: null, held: null, copiedAs: null, savedAs: null };
  const { state, fileSize, error = null } = found;
  const lies = requestedName(found.filename, fileName);
  const isRequestedName = withoutNumber(lies) === fileName;
  return {
    state,
    // Firefox lets `bytesReceived` lag behind; `fileSize` is what lies on the disk.
    bytes: fileSize,
    error,
    held: blockedReasonOf(found),
    copiedAs: isRequestedName ? lies : null,
    savedAs: state === 'complete' && !isRequestedName ? lies : null,
  };
}

/**
 * What the browser knows of a complete copy: that it is on the disk, that it is there no more (removed, renamed or moved), or nothing, as
 * of what a person has cleared from its list.
 */
export async function findDownload(id: number): Promise<'there' | 'gone' | 'unknown'> {
  const [found] = await browser.downloads.search({ id });
  if (found?.state !== 'complete') return 'unknown';
  if (found.exists === false) return 'gone';
  return isOurs(found) ? 'there' : 'unknown';
}

/** Shows a saved file in the system's file manager, else the folder of downloads. */
export async function showInFolder(id: number | null): Promise<void> {
  const shown = id !== null && (await browser.downloads.search({ id, exists: true })).some(isOurs);
  if (shown && id !== null) await browser.downloads.show(id);
  else await browser.downloads.showDefaultFolder();
}
