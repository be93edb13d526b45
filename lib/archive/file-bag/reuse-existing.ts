import type { ItemRow, Media, SavedItem } from '../../model/ports';
import { savedItem } from '../format/item-files';
import { pathKey } from '../naming/file-paths';
import { type Sums, sumsOf } from '../verify/file-content';
import { entryOf, type OpenBag } from './file-bag-part';

/**
 * Reuses an item's file from an earlier export. Returns what to journal, or null if the item must be fetched: the file
 * is missing, its SHA-256 differs, or the site now has a better one. Writes missing sidecars.
 */
export async function reuseExisting(
  row: ItemRow,
  { bag, part, previous, filesOf }: OpenBag,
  { hash, digest }: Sums,
  signal: AbortSignal,
): Promise<SavedItem | null> {
  signal.throwIfAborted();
  const before = previous.files.get(row.id);
  if (before === undefined || previous.flawed.has(row.id)) return null;
  // The best link comes first.
  if (row.item.links.findIndex(({ variant }) => variant === before.variant) > 0) return null;
  // An imported file may be a smaller copy of the item.
  if (before.variant === 'file' && (row.item.links[0]?.bytes ?? 0) > before.bytes) return null;
  const there = await bag.read(before.path);
  if (there === null || there.size !== before.bytes) return null;
  // A file that the disk can't read counts as missing.
  const sums = await sumsOf(there, { hash, digest }, () => {}).catch(() => null);
  if (sums?.sha256 !== before.sha256) return null;

  const media: Media = {
    ...sums,
    mediaType: before.mediaType ?? 'application/octet-stream',
    extension: before.path.replace(/^.*\./, ''),
    kind: row.item.kind,
    // The file itself isn't written again.
    chunks: () => [],
    discard: async () => {},
  };
  const content = { row, media, variant: before.variant ?? '' };
  const { medium, sidecars } = filesOf(content, before.path);
  const missing: typeof sidecars = [];
  for (const sidecar of sidecars) {
    const { path } = sidecar.meta;
    // Somebody may have deleted it since.
    if (!previous.payload.has(pathKey(path)) || (await bag.read(path)) === null) missing.push(sidecar);
  }
  if (missing.length > 0) await part.begin(missing.map(({ meta }) => meta.path));
  for (const file of missing) await bag.write(file, part.writing(file.meta.path), signal);
  return savedItem(content, { medium, sidecars: missing }, entryOf);
}
