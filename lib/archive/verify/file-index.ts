import { type Inflate, zipContent } from '../zip/zip-content';
import { readZipDirectory, type ZipEntry, type ZipFault } from '../zip/zip-directory';
import type { FileContent } from './file-content';

/** A file that a person chose: its path from the folder that was picked, or its name. */
export type ChosenFile = { path: string; file: Blob };

/** A file that is there, by itself or inside a ZIP. `crc32` is what its ZIP promises. */
export type IndexedFile = {
  /** The path of the ZIP it is in; null for a file that was unpacked. */
  zip: string | null;
  /** As it is written there: from what was chosen or from the root of the ZIP, and from the bag's root once that is known. */
  path: string;
  bytes: number;
  crc32: number | null;
  /** Null where its ZIP does not give it. */
  open(): Promise<FileContent | null>;
};

export type FileIndex = {
  separate: IndexedFile[];
  packed: IndexedFile[];
  unreadable: { zip: string; fault: ZipFault }[];
};

/** Every file among chosen ones; of ZIPs those inside, of which nothing is read but the directory. */
export async function indexFiles(chosen: ChosenFile[], inflate: Inflate): Promise<FileIndex> {
  const copies: FileIndex = { separate: [], packed: [], unreadable: [] };
  for (const { path, file } of chosen) {
    if (!/\.zip$/i.test(path)) {
      copies.separate.push({ zip: null, path, bytes: file.size, crc32: null, open: async () => file });
      continue;
    }
    const entries = await readZipDirectory(file);
    if (typeof entries === 'string') copies.unreadable.push({ zip: path, fault: entries });
    else copies.packed.push(...entries.map((entry) => copyIn(path, file, entry, inflate)));
  }
  return copies;
}

function copyIn(zip: string, file: Blob, entry: ZipEntry, inflate: Inflate): IndexedFile {
  const { path, bytes, crc32 } = entry;
  return { zip, path, bytes, crc32, open: () => zipContent(file, entry, inflate) };
}
