import { browser } from 'wxt/browser';
import { ExpectedFailure } from '../errors';
import type { DownloadLook } from '../export/ports';

/**
 * Starts copying a blob to `fileName` below Downloads; resolves with the browser's id of the download. `again` replaces a copy
 * that was broken off. Throws save-failed with the browser's reason.
 */
export async function saveToDownloads(url: string, fileName: string, again: boolean): Promise<number> {
  const conflictAction = again ? 'overwrite' : 'uniquify';
  try {
    return await browser.downloads.download({ url, filename: fileName, saveAs: false, conflictAction });
  } catch (error) {
    throw new ExpectedFailure('save-failed', error instanceof Error ? error.message : String(error));
  }
}

/** How a copy fares. A person may have removed it from the list or from the disk: then it is `missing`. */
export async function lookAtDownload(id: number): Promise<DownloadLook> {
  const [found] = await browser.downloads.search({ id });
  if (found === undefined || (found.state === 'complete' && found.exists === false))
    return { state: 'missing', bytes: 0, error: null };
  // Firefox lets `bytesReceived` lag behind; `fileSize` is what lies on the disk.
  return { state: found.state, bytes: found.fileSize, error: found.error ?? null };
}

/** Shows a saved file in the system's file manager, else the folder of downloads. */
export async function showInFolder(id: number | null): Promise<void> {
  const shown = id !== null && (await browser.downloads.search({ id, exists: true })).length > 0;
  if (shown && id !== null) await browser.downloads.show(id);
  else await browser.downloads.showDefaultFolder();
}
