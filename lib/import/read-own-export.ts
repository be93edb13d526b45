import { type ItemFile, readLists } from '../archive/verify/expected-files';
import { type Sums, sumsOf } from '../archive/verify/file-content';
import type { FoundExport, IndexedFile } from '../archive/verify/file-index';
import type { ImportSource, SavedElsewhere } from '../model/saved-history';
import { isId, missingFilesOf, timeOf } from './import-source';

/**
 * What an export of ours has, by its `library.json` and the lists of its parts. Only files that are there count: at their path and of their
 * size, or moved or named anew, with the same bytes. `separate` are all unpacked files that were chosen. Throws too-large.
 */
export async function readOwnExport(
  found: FoundExport,
  separate: readonly IndexedFile[],
  sums: Sums,
): Promise<ImportSource> {
  const { account, exportedAt, files } = await readLists(found);
  const has: SavedElsewhere[] = [];
  const missing: ItemFile[] = [];
  for (const [key, file] of files) {
    if (!isId(file.id)) continue;
    const copies = found.copies.get(key) ?? [];
    if (await isAnyThere(copies, file)) has.push(savedElsewhereOf(file));
    else missing.push(file);
  }
  const moved = await findMoved(missing, separate, sums);
  return {
    kind: 'export',
    name: found.name,
    account: isId(account) ? account : null,
    madeAt: timeOf(exportedAt),
    has: [...has, ...moved.map(savedElsewhereOf)],
    absent: missingFilesOf(missing.filter((file) => !moved.includes(file)).map(({ path }) => path)),
  };
}

function savedElsewhereOf({ id, taskId, postId, bytes, sha256 }: ItemFile): SavedElsewhere {
  const isSum = /^[0-9a-f]{64}$/.test(sha256);
  return { id, isPost: false, names: [id, taskId, postId].filter(isId), bytes, sha256: isSum ? sha256 : null };
}

async function isAnyThere(copies: readonly IndexedFile[], { bytes }: ItemFile): Promise<boolean> {
  for (const copy of copies) if ((bytes === null || copy.bytes === bytes) && (await isThere(copy))) return true;
  return false;
}

/** Whether a file has content. The directory of a ZIP that was cut may still name it. */
async function isThere(copy: IndexedFile): Promise<boolean> {
  if (copy.bytes === 0) return false;
  if (copy.zip === null) return true;
  const content = await copy.open().catch(() => null);
  if (content === null) return false;
  if (content instanceof Blob) return content.size === copy.bytes;
  await content.cancel();
  return true;
}

/**
 * Those of the files that lie somewhere else, under whatever name. Files are read only where one of that size is looked for, and what has
 * the same bytes as another item's is had with it.
 */
async function findMoved(missing: ItemFile[], separate: readonly IndexedFile[], sums: Sums): Promise<ItemFile[]> {
  const wanted = new Set(missing.flatMap(({ bytes }) => bytes ?? []));
  const there = new Set<string>();
  for (const copy of separate) {
    if (copy.bytes === 0 || !wanted.has(copy.bytes)) continue;
    const content = await copy.open();
    const read = content === null ? null : await sumsOf(content, sums, () => {}).catch(() => null);
    if (read !== null) there.add(read.sha256);
  }
  return missing.filter(({ sha256 }) => there.has(sha256));
}
