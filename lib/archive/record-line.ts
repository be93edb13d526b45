import type { Found } from '../sora/item';
import type { LibraryItem } from './library';
import { withoutSecrets } from './without-secrets';

/** The file of a saved item. */
type SavedFile = Pick<LibraryItem, 'id' | 'path' | 'bytes' | 'sha256' | 'mediaType'>;

/**
 * One line of `data/parts/part-NNN.ndjson`, with its line feed: the item's file, and the site's own record from each list it was
 * found in, without the signatures of its links.
 */
export function recordLine(file: SavedFile, records: readonly Pick<Found, 'source' | 'raw'>[]): string {
  const { id, path, bytes, sha256, mediaType } = file;
  const cleaned = records.map(({ source, raw }) => ({ source, record: withoutSecrets(raw) }));
  return `${JSON.stringify({ id, path, bytes, sha256, mediaType, records: cleaned })}\n`;
}
