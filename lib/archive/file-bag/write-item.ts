import type { ArchiveContent } from '../../model/archive';
import { ExpectedFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { SavedItem } from '../../model/ports';
import { itemFiles } from '../format/item-files';
import type { Naming } from '../naming/media-naming';
import type { FileBagDeps } from './file-bag-deps';
import { type FileBagPart, pathsOf, savedItem } from './file-bag-part';

type ItemDeps = FileBagDeps & { job: Job; naming: Naming; part: FileBagPart };

/**
 * Writes an item's files. If their name is refused, writes them under a shorter one: in a deep folder the path may be
 * too long for the disk. Resolves with what to journal. Throws folder-failed if the shorter name is refused, too.
 */
export async function writeItem(
  content: ArchiveContent,
  path: string,
  { job, naming, part, bag, hash }: ItemDeps,
  signal: AbortSignal,
): Promise<SavedItem> {
  const writeAs = async (path: string): Promise<SavedItem | null> => {
    const { medium, sidecars } = itemFiles(content, path, job.options.sidecars, hash);
    for (const file of [medium, ...sidecars])
      if (!(await bag.write(file, part.writing(file.meta.path), signal))) return null;
    return savedItem(content, { medium, sidecars });
  };

  const saved = await writeAs(path);
  if (saved !== null) return saved;
  // A sidecar's name is longer than its media file's, so some files may be written already.
  const { medium, sidecars } = itemFiles(content, path, job.options.sidecars, hash);
  for (const { meta } of [medium, ...sidecars]) await bag.remove(meta.path);
  const shorter = naming.shorter(path, content.row.id);
  await part.begin(pathsOf(savedItem(content, itemFiles(content, shorter, job.options.sidecars, hash))));
  const savedShorter = await writeAs(shorter);
  if (savedShorter === null) throw new ExpectedFailure('folder-failed', shorter);
  return savedShorter;
}
