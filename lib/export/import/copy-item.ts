import type { RateLimiter } from '../../async/rate-limiter';
import type { Candidate } from '../../import/import-types';
import { isFailure } from '../../model/failure';
import type { FetchMedia, ItemRow, Reserve } from '../../model/ports';
import type { Outcome } from '../download/download-item';
import type { HeldFiles } from './held-files';

/** `isProven`: the file's checksum is proof enough, even if its structure is incomplete. */
type Attempt = { candidate: Candidate; sha256: string | null; isProven: boolean };

/**
 * Reads an imported item's media: its best file that matches its ZIP, its list and its own structure. Throws
 * files-needed, and what concerns the whole run, such as no-room.
 */
export async function copyItem(
  row: ItemRow,
  { files, fetchMedia, rateLimiter }: { files: HeldFiles; fetchMedia: FetchMedia; rateLimiter: RateLimiter },
  reserve: Reserve,
  signal: AbortSignal,
): Promise<Outcome> {
  const candidates = await files.candidatesOf(row, signal);
  if (candidates.length === 0) return { reason: 'file-missing' };
  for (const [nth, { candidate, sha256, isProven }] of attemptsOf(candidates).entries()) {
    await rateLimiter.waitForTurn(signal);
    const { bytes, crc32 } = candidate;
    // If the disk can't read this file, the others may still be fine.
    const stored = await candidate.locate().catch(() => null);
    if (stored === null) continue;
    const link = {
      variant: 'file' as const,
      url: `file:${row.id}/${nth}`,
      bytes,
      file: { ...stored, bytes, crc32, sha256, isProven },
    };
    try {
      return { media: await fetchMedia(link, reserve, signal), variant: 'file' };
    } catch (error) {
      if (!isFailure(error, 'media-damaged')) throw error;
    }
  }
  return { reason: 'damaged' };
}

/**
 * The files of an item in the order to try. A list's SHA-256 proves what Sora served. A ZIP's CRC-32 only proves what
 * was put into the ZIP, which may be an incomplete download, so such a file is the last resort.
 */
function attemptsOf(candidates: readonly Candidate[]): Attempt[] {
  const inZips = candidates.filter(({ crc32, sha256 }) => crc32 !== null && sha256 === null);
  const lastResorts = inZips.map((candidate) => ({ candidate, sha256: null, isProven: true }));
  if (candidates.length === inZips.length && inZips.length === 1) return lastResorts;
  const first = candidates.flatMap((candidate) =>
    [candidate.sha256, ...candidate.otherSums].map((sha256) => ({ candidate, sha256, isProven: sha256 !== null })),
  );
  return [...first, ...lastResorts];
}
