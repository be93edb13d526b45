import type { ArchiveContent } from '../../model/archive';
import { ExpectedFailure } from '../../model/failure';
import type { SavedItem } from '../../model/ports';
import { type ItemFiles, savedItem } from '../format/item-files';
import { entryOf, type OpenBag, pathsOf } from './file-bag-part';

/**
 * Writes an item's files. If their name is refused, writes them under a shorter one: in a deep folder the path may be
 * too long for the disk. Resolves with what to journal. Throws folder-failed if the shorter name is refused, too.
 */
export async function writeItem(
  content: ArchiveContent,
  path: string,
  { bag, part, naming, filesOf }: OpenBag,
  signal: AbortSignal,
): Promise<SavedItem> {
  const write = async ({ medium, sidecars }: ItemFiles): Promise<boolean> => {
    for (const file of [medium, ...sidecars])
      if (!(await bag.write(file, part.writing(file.meta.path), signal))) return false;
    return true;
  };

  const files = filesOf(content, path);
  const saved = savedItem(content, files, entryOf);
  if (await write(files)) return saved;
  // A sidecar's name is longer than its media file's, so some files may be written already.
  for (const each of pathsOf(saved)) await bag.remove(each);
  const shorter = naming.shorter(path, content.row.id);
  const shorterFiles = filesOf(content, shorter);
  const savedShorter = savedItem(content, shorterFiles, entryOf);
  await part.begin(pathsOf(savedShorter));
  if (!(await write(shorterFiles))) throw new ExpectedFailure('folder-failed', shorter);
  return savedShorter;
}
