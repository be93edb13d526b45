import { isFailure } from '../../model/failure';
import type { FetchMedia, ItemRow, Reserve } from '../../model/ports';
import type { DownloadItemDeps, Outcome } from '../download/download-item';
import type { HeldFiles } from './held-files';

/**
 * Reads an imported item's media: the best of its files that is what its ZIP, its list and its own structure promise. Throws files-needed, and
 * what concerns the whole run, such as no-room.
 */
export async function copyItem(
  row: ItemRow,
  {
    files,
    fetchMedia,
    rateLimiter,
  }: { files: HeldFiles; fetchMedia: FetchMedia } & Pick<DownloadItemDeps, 'rateLimiter'>,
  reserve: Reserve,
  signal: AbortSignal,
): Promise<Outcome> {
  const { candidatesOf } = await files.scan(row.job, signal);
  const candidates = candidatesOf(row);
  if (candidates.length === 0) return { reason: 'file-missing' };
  for (const [nth, { bytes, crc32, sha256, locate }] of candidates.entries()) {
    await rateLimiter.waitForTurn(signal);
    // A disk that doesn't give it has lost this file, and perhaps no other.
    const stored = await locate().catch(() => null);
    if (stored === null) continue;
    const link = {
      variant: 'file' as const,
      url: `file:${row.id}/${nth}`,
      bytes,
      file: { ...stored, bytes, crc32, sha256 },
    };
    try {
      return { media: await fetchMedia(link, reserve, signal), variant: 'file' };
    } catch (error) {
      if (!isFailure(error, 'media-damaged')) throw error;
    }
  }
  return { reason: 'damaged' };
}
