import { folded } from '../names';
import type { Content } from './content';
import { type Inflate, zipContent } from './zip-content';
import { readZipDirectory, type ZipEntry, type ZipFault } from './zip-directory';

/** A file that a person chose: its path from the folder that was picked, or its name. */
export type Chosen = { path: string; file: Blob };

/** One copy of a file of an export. `crc32` is what its ZIP promises. */
export type Copy = {
  /** The path of the ZIP it is in; null for a file that was unpacked. */
  zip: string | null;
  /** From the bag's root, as it is written there. */
  path: string;
  bytes: number;
  crc32: number | null;
  /** Null where its ZIP does not give it. */
  open(): Promise<Content | null>;
};

/** All that was found of one export, unpacked or in ZIPs, by the folded path: file systems may have changed case or normalisation. */
export type FoundExport = { name: string; copies: Map<string, Copy[]> };

export type Found = {
  exports: FoundExport[];
  /** ZIPs that are named like parts and cannot be read. */
  unreadable: { zip: string; fault: ZipFault }[];
  /** Paths of chosen files that belong to no export. */
  strangers: string[];
};

/** Files by which the root of an export is known. Each part has one of them, and so has each bag. */
const marker = /^(?:(.*)\/)?(?:bagit\.txt|manifest-sha256\.txt|data\/library\.json|data\/parts\/part-\d+\.ndjson)$/;

/** Sorts what a person chose into exports: folders with unpacked ones, ZIP parts, or a folder with several of both. */
export async function findExports(chosen: Chosen[], inflate: Inflate): Promise<Found> {
  const loose: Copy[] = [];
  const packed: Copy[] = [];
  const unreadable: Found['unreadable'] = [];
  const strangers: string[] = [];
  for (const { path, file } of chosen) {
    const isZip = /\.zip$/i.test(path);
    const entries = isZip ? await readZipDirectory(file) : [];
    if (!isZip) loose.push({ zip: null, path, bytes: file.size, crc32: null, open: async () => file });
    else if (typeof entries !== 'string') packed.push(...entries.map((entry) => copyIn(path, file, entry, inflate)));
    else if (/\bpart \d+\b/.test(path)) unreadable.push({ zip: path, fault: entries });
    else strangers.push(path);
  }
  const inFolders = byRoot(loose);
  const inZips = byRoot(packed);
  const strangerZips = new Set(inZips.strangers.flatMap(({ zip }) => zip ?? []));
  const knownZips = new Set(inZips.exports.flatMap(({ copies }) => [...copies.values()].flat().map(({ zip }) => zip)));
  return {
    exports: [...inZips.exports, ...inFolders.exports],
    unreadable,
    strangers: [
      ...strangers,
      ...[...strangerZips].filter((zip) => !knownZips.has(zip)),
      ...inFolders.strangers.map(({ path }) => path),
    ],
  };
}

function copyIn(zip: string, file: Blob, entry: ZipEntry, inflate: Inflate): Copy {
  const { path, bytes, crc32 } = entry;
  return { zip, path, bytes, crc32, open: () => zipContent(file, entry, inflate) };
}

/** Gives each file to the export in whose root it lies, the innermost where one lies in another. */
function byRoot(copies: Copy[]): { exports: FoundExport[]; strangers: Copy[] } {
  const roots = new Map<string, FoundExport>();
  for (const { path, zip } of copies) {
    const found = marker.exec(path);
    if (found === null) continue;
    const root = found[1] === undefined ? '' : `${found[1]}/`;
    const name = root === '' ? (zip ?? '') : root.slice(0, -1);
    if (!roots.has(root)) roots.set(root, { name: name.replace(/^.*\//, ''), copies: new Map() });
  }
  const innermost = [...roots].sort(([a], [b]) => b.length - a.length);
  const strangers: Copy[] = [];
  for (const copy of copies) {
    const [root, found] = innermost.find(([start]) => copy.path.startsWith(start)) ?? [];
    if (root === undefined || found === undefined) {
      strangers.push(copy);
      continue;
    }
    const path = copy.path.slice(root.length);
    const key = folded(path);
    found.copies.set(key, [...(found.copies.get(key) ?? []), { ...copy, path }]);
  }
  return { exports: [...roots.values()], strangers };
}
