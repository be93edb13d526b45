import { isSystemFile } from '../../model/bag-files';
import type { StoredBytes } from '../../model/item';
import { createReadAhead, type ReadRange } from '../zip/read-ahead';
import { type Inflate, locateEntry, zipContent } from '../zip/zip-content';
import { readZipDirectory, type ZipFault } from '../zip/zip-directory';
import type { ZipEntry } from '../zip/zip-entry';
import type { FileContent } from './file-content';

/** A file that the user chose. `path`: from the chosen folder, or the file's name. */
export type ChosenFile = { path: string; file: Blob };

/**
 * Where a file's bytes are: the path of a chosen file, or an entry in a chosen ZIP. For an entry of a ZIP in that ZIP,
 * `entry` is the path of the inner ZIP, a slash, and its own. `nth`: which one of several entries
 * with this name, from 2. Some programs replace letters that a code page lacks, and then names are no longer distinct.
 */
export type FileRef = { chosen: string; entry: string | null; nth?: number };

/** A file that exists, on its own or in a ZIP. `crc32`: according to its ZIP. */
export type IndexedFile = {
  /** The path of its ZIP, through the ZIP that contains that one. Null for an unpacked file. */
  zip: string | null;
  /** Exact path from what was chosen, or from the ZIP's root. Once known, from the bag's root. */
  path: string;
  /** Whether its ZIP doesn't declare the encoding of its name. */
  isNameGuessed: boolean;
  bytes: number;
  crc32: number | null;
  /** Milliseconds since 1970, from the disk or the ZIP. Null if unknown. */
  modified: number | null;
  /** Where it was found, whatever `path` is relative to. */
  ref: FileRef;
  /** Null if the ZIP can't provide it. */
  open(): Promise<FileContent | null>;
  /** The same without unpacking, for another worker to read. */
  locate(): Promise<StoredBytes | null>;
};

/** All files of one export, unpacked or in ZIPs, by path key: file systems may have changed case or normalization. */
export type FoundExport = { name: string; copies: Map<string, IndexedFile[]> };

/** A ZIP that can't be read. `zip`: its path, through the ZIP that contains it. */
export type UnreadableZip = { zip: string; ref: FileRef; fault: ZipFault };

export type FileIndex = { separate: IndexedFile[]; packed: IndexedFile[]; unreadable: UnreadableZip[] };

/** Maximum ZIPs around a file. */
const deepestZip = 4;

const isZip = (path: string) => /\.zip$/i.test(path);

/**
 * Indexes chosen files except system files. For a ZIP, indexes its entries and reads only its directory. A ZIP that's
 * stored in another one counts as its entries; one that's compressed can't be read in place.
 */
export async function indexFiles(chosen: ChosenFile[], inflate: Inflate): Promise<FileIndex> {
  const copies: FileIndex = { separate: [], packed: [], unreadable: [] };
  for (const { path, file } of chosen) {
    if (isSystemFile(path)) continue;
    if (isZip(path)) await indexZip(file, { chosen: path, times: new Map(), depth: 1, folder: null }, inflate, copies);
    else copies.separate.push(separateCopy(path, file));
  }
  return copies;
}

/** `times`: how often each name has appeared in the chosen ZIP. `folder`: the path in it, null for itself. */
type ZipPlace = { chosen: string; times: Map<string, number>; depth: number; folder: FileRef | null };

async function indexZip(zip: Blob, place: ZipPlace, inflate: Inflate, copies: FileIndex): Promise<void> {
  const { chosen, times, depth, folder } = place;
  const path = folder === null ? chosen : `${chosen}/${folder.entry}`;
  // A ZIP that the disk can't read must not stop the others.
  const entries = await readZipDirectory(zip).catch((): ZipFault => 'unreadable');
  if (typeof entries === 'string') {
    copies.unreadable.push({ zip: path, ref: folder ?? { chosen, entry: null }, fault: entries });
    return;
  }
  const readAhead = createReadAhead(zip);
  for (const entry of entries) {
    if (isSystemFile(entry.path)) continue;
    const name = folder === null ? entry.path : `${folder.entry}/${entry.path}`;
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    const ref = { chosen, entry: name, ...(nth > 1 ? { nth } : {}) };
    const copy = copyIn(zip, path, ref, entry, readAhead, inflate);
    if (!isZip(entry.path)) copies.packed.push(copy);
    else {
      const inner = depth < deepestZip ? await storedIn(copy) : null;
      if (inner === null) copies.unreadable.push({ zip: `${chosen}/${name}`, ref, fault: 'unreadable' });
      else await indexZip(inner, { ...place, depth: depth + 1, folder: ref }, inflate, copies);
    }
  }
}

/** A file that's stored in its ZIP. Null if it's compressed or can't be read. */
async function storedIn({ locate }: IndexedFile): Promise<Blob | null> {
  const stored = await locate().catch(() => null);
  if (stored === null || stored.isDeflated) return null;
  return stored.data instanceof Blob ? stored.data : new Blob([stored.data]);
}

function separateCopy(path: string, file: Blob): IndexedFile {
  const modified = file instanceof File ? file.lastModified : null;
  const ref = { chosen: path, entry: null };
  const locate = async () => ({ data: file, isDeflated: false });
  const known = { bytes: file.size, crc32: null, modified };
  return { zip: null, path, isNameGuessed: false, ...known, ref, open: async () => file, locate };
}

function copyIn(
  zip: Blob,
  zipPath: string,
  ref: FileRef,
  entry: ZipEntry,
  readAhead: ReadRange,
  inflate: Inflate,
): IndexedFile {
  const { path, isNameGuessed, bytes, crc32, modified } = entry;
  const open = () => zipContent(zip, entry, inflate);
  const locate = () => locateEntry(zip, entry, readAhead);
  return { zip: zipPath, path, isNameGuessed, bytes, crc32, modified, ref, open, locate };
}
