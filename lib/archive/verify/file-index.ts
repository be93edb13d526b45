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
 * Where a file's bytes are: the path of a chosen file, or an entry in a chosen ZIP. `nth`: which one of several entries
 * with this name, from 2. Some programs replace letters that a code page lacks, and then names are no longer distinct.
 */
export type FileRef = { chosen: string; entry: string | null; nth?: number };

/** A file that exists, on its own or in a ZIP. `crc32`: according to its ZIP. */
export type IndexedFile = {
  /** The path of its ZIP. Null for an unpacked file. */
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

export type FileIndex = {
  separate: IndexedFile[];
  packed: IndexedFile[];
  unreadable: { zip: string; fault: ZipFault }[];
};

/** Indexes chosen files except system files. For a ZIP, indexes its entries and reads only its directory. */
export async function indexFiles(chosen: ChosenFile[], inflate: Inflate): Promise<FileIndex> {
  const copies: FileIndex = { separate: [], packed: [], unreadable: [] };
  for (const { path, file } of chosen) {
    if (isSystemFile(path)) continue;
    if (!/\.zip$/i.test(path)) {
      copies.separate.push(separateCopy(path, file));
      continue;
    }
    // A ZIP that the disk can't read must not stop the others.
    const entries = await readZipDirectory(file).catch((): ZipFault => 'unreadable');
    if (typeof entries === 'string') copies.unreadable.push({ zip: path, fault: entries });
    else {
      const readAhead = createReadAhead(file);
      const times = new Map<string, number>();
      // A call can't take 500,000 arguments, so push one by one.
      for (const entry of entries) {
        if (isSystemFile(entry.path)) continue;
        const nth = (times.get(entry.path) ?? 0) + 1;
        times.set(entry.path, nth);
        const ref = { chosen: path, entry: entry.path, ...(nth > 1 ? { nth } : {}) };
        copies.packed.push(copyIn(file, ref, entry, readAhead, inflate));
      }
    }
  }
  return copies;
}

function separateCopy(path: string, file: Blob): IndexedFile {
  const modified = file instanceof File ? file.lastModified : null;
  const ref = { chosen: path, entry: null };
  const locate = async () => ({ data: file, isDeflated: false });
  const known = { bytes: file.size, crc32: null, modified };
  return { zip: null, path, isNameGuessed: false, ...known, ref, open: async () => file, locate };
}

function copyIn(zip: Blob, ref: FileRef, entry: ZipEntry, readAhead: ReadRange, inflate: Inflate): IndexedFile {
  const { path, isNameGuessed, bytes, crc32, modified } = entry;
  const open = () => zipContent(zip, entry, inflate);
  const locate = () => locateEntry(zip, entry, readAhead);
  return { zip: ref.chosen, path, isNameGuessed, bytes, crc32, modified, ref, open, locate };
}
