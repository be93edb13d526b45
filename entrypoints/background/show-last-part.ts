import { showInFolder } from '../../lib/destinations/downloads';
import { lastDownload } from './stored';

/** Shows the part that was saved last where it lies. */
export async function showLastPart(): Promise<null> {
  await showInFolder(await lastDownload());
  return null;
}
