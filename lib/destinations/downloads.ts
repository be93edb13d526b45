import { type Browser, browser } from 'wxt/browser';
import { ExpectedFailure } from '../errors';
import type { DownloadLook } from '../export/ports';

/** States of an item in which the browser lets it go on. (Firefox knows `safe` alone.) */
const harmless = new Set<string>(['safe', 'accepted', 'allowlistedByPolicy', 'deepScannedSafe']);

/** Folder and name of a file, as we ask for them, from where it lies. */
const askedName = (path: string) => path.split(/[/\\]/).slice(-2).join('/');
/** Without the number that the browser puts where somebody else's file has the name. */
const withoutNumber = (name: string) => name.replace(/ ?\(\d+\)(?=\.zip$)/, '');

/** The newest copy of ours under that name, as the browser lists it, unless it no longer lies there. */
async function ownCopyOf(fileName: string): Promise<Browser.downloads.DownloadItem | null> {
  const name = fileName.slice(fileName.indexOf('/') + 1, -'.zip'.length);
  const listed = await browser.downloads.search({ query: [name], orderBy: ['-startTime'] });
  const own = listed.find(
    ({ byExtensionId, filename }) =>
      byExtensionId === browser.runtime.id && withoutNumber(askedName(filename)) === fileName,
  );
  return own === undefined || own.exists === false ? null : own;
}

/**
 * Starts copying a blob to `fileName` below Downloads; resolves with the browser's id of the download. `again` replaces an earlier copy
 * of ours, and never a file of somebody else. Throws save-failed with the browser's reason.
 */
export async function saveToDownloads(url: string, fileName: string, again: boolean): Promise<number> {
  try {
    const earlier = again ? await ownCopyOf(fileName) : null;
    if (earlier === null)
      return await browser.downloads.download({ url, filename: fileName, saveAs: false, conflictAction: 'uniquify' });
    // Nobody may write on into the file that is replaced.
    if (earlier.state === 'in_progress') await browser.downloads.cancel(earlier.id);
    const filename = askedName(earlier.filename);
    return await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'overwrite' });
  } catch (error) {
    throw new ExpectedFailure('save-failed', error instanceof Error ? error.message : String(error));
  }
}

/** What keeps a copy from going on until a person decides: `paused`, or the browser's word for a danger. */
function heldBy({ state, paused, danger }: Browser.downloads.DownloadItem): string | null {
  if (state !== 'in_progress') return null;
  if (paused) return 'paused';
  return danger === undefined || harmless.has(danger) ? null : danger;
}

/** How a copy fares. A person may have removed it from the list or from the disk: then it is `missing`. */
export async function lookAtDownload(id: number): Promise<DownloadLook> {
  const [found] = await browser.downloads.search({ id });
  if (found === undefined || (found.state === 'complete' && found.exists === false))
    return { state: 'missing', bytes: 0, error: null, held: null };
  // Firefox lets `bytesReceived` lag behind; `fileSize` is what lies on the disk.
  return { state: found.state, bytes: found.fileSize, error: found.error ?? null, held: heldBy(found) };
}

/** Whether the browser knows that a complete copy is on the disk no more: removed, renamed or moved. */
export async function isGone(id: number): Promise<boolean> {
  const [found] = await browser.downloads.search({ id });
  return found?.state === 'complete' && found.exists === false;
}

/** Shows a saved file in the system's file manager, else the folder of downloads. */
export async function showInFolder(id: number | null): Promise<void> {
  const shown = id !== null && (await browser.downloads.search({ id, exists: true })).length > 0;
  if (shown && id !== null) await browser.downloads.show(id);
  else await browser.downloads.showDefaultFolder();
}
