import type { Job } from '../../model/job';
import type { ItemRow, Media, SavedItem } from '../../model/ports';
import { itemFiles } from '../format/item-files';
import { pathKey } from '../naming/file-paths';
import { sumsOf } from '../verify/file-content';
import type { ExistingBag } from './existing-bag';
import type { FileBagDeps } from './file-bag-deps';
import { type FileBagPart, savedItem } from './file-bag-part';

type ReuseDeps = FileBagDeps & { job: Job; part: FileBagPart };

/**
 * Reuses an item's file from an earlier export. Returns what to journal, or null if the item must be fetched: the file
 * is missing, its SHA-256 differs, or the site now has a better one. Writes missing sidecars.
 */
export async function reuseExisting(
  row: ItemRow,
  previous: ExistingBag,
  { job, part, bag, hash, digest }: ReuseDeps,
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
  const files = itemFiles(content, before.path, job.options.sidecars, hash);
  const missing: typeof files.sidecars = [];
  for (const sidecar of files.sidecars) {
    const { path } = sidecar.meta;
    // Somebody may have deleted it since.
    if (!previous.payload.has(pathKey(path)) || (await bag.read(path)) === null) missing.push(sidecar);
  }
  if (missing.length > 0) await part.begin(missing.map(({ meta }) => meta.path));
  for (const file of missing) await bag.write(file, part.writing(file.meta.path), signal);
  return savedItem(content, { medium: files.medium, sidecars: missing });
}
