import { pathKey } from '../naming/file-paths';
import type { Inflate } from '../zip/zip-content';
import type { Sums } from './file-content';
import { type ChosenFile, type FoundExport, type IndexedFile, indexFiles, type UnreadableZip } from './file-index';
import { withKnownNames } from './guessed-names';
import { joinFolders } from './join-folders';

export type FoundExports = {
  exports: FoundExport[];
  /** Unreadable ZIPs with the name of a part. */
  unreadable: UnreadableZip[];
  /** Chosen files that belong to no export, including those in ZIPs. */
  unrelated: IndexedFile[];
  /** Unreadable ZIPs with any other name. */
  unknownZips: UnreadableZip[];
};

/** Files that mark the root of an export. Each part and each bag has one. */
const marker = /^(?:(.*)\/)?(?:bagit\.txt|manifest-sha256\.txt|data\/library\.json|data\/parts\/part-\d+\.ndjson)$/;

/**
 * Groups what the user chose into exports: unpacked folders, ZIP parts, or folders with both. Folders that hold parts
 * of the same export count as one.
 */
export async function findExports(chosen: ChosenFile[], inflate: Inflate, sums: Sums): Promise<FoundExports> {
  const { separate, packed, unreadable } = await indexFiles(chosen, inflate);
  const inFolders = byRoot(separate);
  const inZips = byRoot(packed);
  const isPart = ({ zip }: { zip: string }) => /\bpart \d+\b/.test(zip);
  const exports: FoundExport[] = [];
  for (const each of await joinFolders([...inZips.exports, ...inFolders.exports], sums))
    exports.push(await withKnownNames(each, sums));
  return {
    exports,
    unreadable: unreadable.filter(isPart),
    unrelated: [...inZips.unrelated, ...inFolders.unrelated],
    unknownZips: unreadable.filter((zip) => !isPart(zip)),
  };
}

/**
 * Assigns each file to the innermost export root that contains it. Parts in several ZIPs share the folder inside them.
 * A ZIP without a folder has its own root, unrelated to other ZIPs.
 */
function byRoot(copies: IndexedFile[]): { exports: FoundExport[]; unrelated: IndexedFile[] } {
  const roots = new Map<string, FoundExport>();
  for (const { path, zip } of copies) {
    const found = marker.exec(path);
    if (found === null) continue;
    const root = found[1] === undefined ? '' : `${found[1]}/`;
    const name = root === '' ? (zip ?? '') : root.slice(0, -1);
    const key = rootKey(root, zip);
    if (!roots.has(key)) roots.set(key, { name: name.replace(/^.*\//, ''), copies: new Map() });
  }
  const unrelated: IndexedFile[] = [];
  for (const copy of copies) {
    const root = innermostRoot(copy, roots);
    const found = root === null ? undefined : roots.get(rootKey(root, copy.zip));
    if (root === null || found === undefined) {
      unrelated.push(copy);
      continue;
    }
    const path = copy.path.slice(root.length);
    const key = pathKey(path);
    const there = found.copies.get(key);
    if (there === undefined) found.copies.set(key, [{ ...copy, path }]);
    else there.push({ ...copy, path });
  }
  return { exports: [...roots.values()], unrelated };
}

/** Folder names can't contain NUL. */
const rootKey = (root: string, zip: string | null) => (root === '' ? `\0${zip ?? ''}` : root);

/** Walks up the folders of the path, so its cost doesn't depend on the number of roots. */
function innermostRoot({ path, zip }: IndexedFile, roots: ReadonlyMap<string, unknown>): string | null {
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end + 1);
    if (roots.has(folder)) return folder;
    if (end === 0) break;
  }
  return roots.has(rootKey('', zip)) ? '' : null;
}
