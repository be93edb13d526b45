import { showInFolder } from '../../lib/browser/browser-downloads';
import { lastDownload } from './store-queries';

/** Shows the part that an export, else the last one, has saved last where it lies. */
export async function showLastPart({ job }: { job?: string | undefined }): Promise<null> {
  await showInFolder(await lastDownload(job));
  return null;
}
