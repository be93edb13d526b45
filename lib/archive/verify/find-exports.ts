import { pathKey } from '../naming/file-paths';
import type { Inflate } from '../zip/zip-content';
import type { ZipFault } from '../zip/zip-directory';
import type { Sums } from './file-content';
import { type ChosenFile, type FoundExport, type IndexedFile, indexFiles } from './file-index';
import { joinFolders } from './join-folders';

export type FoundExports = {
  exports: FoundExport[];
  /** ZIPs that are named like parts and cannot be read. */
  unreadable: { zip: string; fault: ZipFault }[];
  /** Chosen files that belong to no export, those inside ZIPs too. */
  unrelated: IndexedFile[];
  /** ZIPs that cannot be read, and are not named like parts. */
  unknownZips: { zip: string; fault: ZipFault }[];
};

/** Files by which the root of an export is known. Each part has one of them, and so has each bag. */
const marker = /^(?:(.*)\/)?(?:bagit\.txt|manifest-sha256\.txt|data\/library\.json|data\/parts\/part-\d+\.ndjson)$/;

/**
 * Sorts what a person chose into exports: folders with unpacked ones, ZIP parts, or a folder with several of both. Folders that hold parts of
 * one export count as one.
 */
export async function findExports(chosen: ChosenFile[], inflate: Inflate, sums: Sums): Promise<FoundExports> {
  const { separate, packed, unreadable } = await indexFiles(chosen, inflate);
  const inFolders = byRoot(separate);
  const inZips = byRoot(packed);
  const isPart = ({ zip }: { zip: string }) => /\bpart \d+\b/.test(zip);
  return {
    exports: await joinFolders([...inZips.exports, ...inFolders.exports], sums),
    unreadable: unreadable.filter(isPart),
    unrelated: [...inZips.unrelated, ...inFolders.unrelated],
    unknownZips: unreadable.filter((zip) => !isPart(zip)),
  };
}

/**
 * Gives each file to the export in whose root it lies, the innermost where one lies in another. Parts in several ZIPs share the folder they
 * are in; a ZIP without one has a root of its own, for another ZIP's files have nothing to do with it.
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

/** No folder has a NUL in its name. */
const rootKey = (root: string, zip: string | null) => (root === '' ? `\0${zip ?? ''}` : root);

/** By the folders of the path, however many roots there are. */
function innermostRoot({ path, zip }: IndexedFile, roots: ReadonlyMap<string, unknown>): string | null {
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end + 1);
    if (roots.has(folder)) return folder;
    if (end === 0) break;
  }
  return roots.has(rootKey('', zip)) ? '' : null;
}
