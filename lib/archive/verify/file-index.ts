import { isSystemFile } from '../../model/bag-files';
import type { StoredBytes } from '../../model/item';
import { createReadAhead, type ReadRange } from '../zip/read-ahead';
import { type Inflate, locateEntry, zipContent } from '../zip/zip-content';
import { readZipDirectory, type ZipEntry, type ZipFault } from '../zip/zip-directory';
import type { FileContent } from './file-content';

/** A file that a person chose: its path from the folder that was picked, or its name. */
export type ChosenFile = { path: string; file: Blob };

/** Where a file's bytes are: a chosen file by its path, or an entry of a chosen ZIP. */
export type FileRef = { chosen: string; entry: string | null };

/** A file that is there, by itself or inside a ZIP. `crc32` is what its ZIP promises. */
export type IndexedFile = {
  /** The path of the ZIP it is in; null for a file that was unpacked. */
  zip: string | null;
  /** As it is written there: from what was chosen or from the root of the ZIP, and from the bag's root once that is known. */
  path: string;
  bytes: number;
  crc32: number | null;
  /** Milliseconds since 1970, as the disk or its ZIP says; null where neither does. */
  modified: number | null;
  /** Where it was found, whatever `path` is counted from. */
  ref: FileRef;
  /** Null where its ZIP does not give it. */
  open(): Promise<FileContent | null>;
  /** The same before it is unpacked, for another worker to read. */
  locate(): Promise<StoredBytes | null>;
};

/** All that was found of one export, unpacked or in ZIPs, by the folded path: file systems may have changed case or normalisation. */
export type FoundExport = { name: string; copies: Map<string, IndexedFile[]> };

export type FileIndex = {
  separate: IndexedFile[];
  packed: IndexedFile[];
  unreadable: { zip: string; fault: ZipFault }[];
};

/** Every file among chosen ones but a system's own; of ZIPs those inside, of which nothing is read but the directory. */
export async function indexFiles(chosen: ChosenFile[], inflate: Inflate): Promise<FileIndex> {
  const copies: FileIndex = { separate: [], packed: [], unreadable: [] };
  for (const { path, file } of chosen) {
    if (isSystemFile(path)) continue;
    if (!/\.zip$/i.test(path)) {
      copies.separate.push(separateCopy(path, file));
      continue;
    }
    // One that the disk does not give keeps no other from being read.
    const entries = await readZipDirectory(file).catch((): ZipFault => 'unreadable');
    if (typeof entries === 'string') copies.unreadable.push({ zip: path, fault: entries });
    else {
      const readAhead = createReadAhead(file);
      // One by one: a call takes no 500,000 arguments.
      for (const entry of entries)
        if (!isSystemFile(entry.path)) copies.packed.push(copyIn({ path, file }, entry, readAhead, inflate));
    }
  }
  return copies;
}

function separateCopy(path: string, file: Blob): IndexedFile {
  const modified = file instanceof File ? file.lastModified : null;
  const ref = { chosen: path, entry: null };
  const locate = async () => ({ data: file, isDeflated: false });
  return { zip: null, path, bytes: file.size, crc32: null, modified, ref, open: async () => file, locate };
}

function copyIn(zip: ChosenFile, entry: ZipEntry, readAhead: ReadRange, inflate: Inflate): IndexedFile {
  const { path, bytes, crc32, modified } = entry;
  const ref = { chosen: zip.path, entry: path };
  const open = () => zipContent(zip.file, entry, inflate);
  const locate = () => locateEntry(zip.file, entry, readAhead);
  return { zip: zip.path, path, bytes, crc32, modified, ref, open, locate };
}
