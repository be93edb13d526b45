import type { NewFile } from '../../model/archive-entry';
import type { Job, Part } from '../../model/job';
import type { NewEntry, VolumeFile, VolumeFiles } from '../../model/ports';
import { partFileName, pathKey } from '../naming/file-paths';
import { appendEntry, entryOverhead } from '../zip/zip-writer';

/** The part that is being filled. `part.bytes` is the length of what is journaled; `end` is where the next entry goes. */
export type OpenPart = { part: Part; file: VolumeFile; end: number };

/** The file of a part in the browser's private storage. */
export const partFile = ({ job, number }: Pick<Part, 'job' | 'number'>): string => `part-${job}-${number}.zip`;

/** Tells how long the file of a part is, in bytes; 0 where there is none. */
export function partSize(files: VolumeFiles) {
  return async (part: Pick<Part, 'job' | 'number'>): Promise<number> => {
    const name = partFile(part);
    if (!(await files.list()).includes(name)) return 0;
    const file = await files.open(name);
    try {
      return file.getSize();
    } finally {
      file.close();
    }
  };
}

/**
 * Opens a part at its last journaled entry and cuts off what was written behind it: a killed run goes on right there. Null when the
 * file is shorter than its journal: what it held is lost.
 */
export async function openPart(part: Part, files: VolumeFiles): Promise<OpenPart | null> {
  return openToCut(part, files, (file) => {
    if (file.getSize() < part.bytes) {
      file.close();
      return null;
    }
    file.truncate(part.bytes);
    return { part, file, end: part.bytes };
  });
}

/** Begins a part's file, whatever was in it. */
export async function beginPart(part: Part, files: VolumeFiles): Promise<OpenPart> {
  return openToCut(part, files, (file) => {
    file.truncate(0);
    return { part, file, end: 0 };
  });
}

/** A file has one holder at a time: one that cannot be cut is closed, for whoever tries again. */
async function openToCut<T>(part: Part, files: VolumeFiles, cut: (file: VolumeFile) => T): Promise<T> {
  const file = await files.open(partFile(part));
  try {
    return cut(file);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** What a part becomes whose file was lost, or tells of what was lost: its number is free. */
export const vacated = (part: Part): Part => ({ ...part, state: 'deleted', last: false, download: null, held: null });

/** A part that holds nothing although others follow: what is saved next gets its number, so that none is missing in the end. */
export const vacantPart = (parts: readonly Part[]): Part | undefined =>
  parts.find(({ state, entries }) => state === 'deleted' && entries === 0);

export function newPart(job: Job, number: number): Part {
  const fileName = partFileName(job.name, number);
  return {
    job: job.id,
    number,
    state: 'writing',
    bytes: 0,
    entries: 0,
    overhead: 0,
    fileName,
    last: false,
    download: null,
    copiedAs: null,
    held: null,
    savedAs: null,
    begun: [],
  };
}

/** What files add to a part that has `end` bytes: behind that at once, and to its directory when it is closed. In bytes. */
export function filesCost(files: NewFile[], folder: string, end: number): { bytes: number; central: number } {
  return files.reduce(
    ({ bytes, central }, { meta }) => {
      const overhead = entryOverhead(folder, { ...meta, offset: end + bytes });
      return { bytes: bytes + overhead.local + meta.bytes, central: central + overhead.central };
    },
    { bytes: 0, central: 0 },
  );
}

/**
 * Appends a file behind what is there, `item` being the id of the item whose medium it is. It is safe when the part is flushed and the
 * entry is in the journal.
 */
export function appendFile(open: OpenPart, folder: string, { meta, chunks }: NewFile, item: string | null): NewEntry {
  const { entry, end } = appendEntry(open.file, open.end, folder, meta, chunks());
  open.end = end;
  return { ...entry, item, folded: pathKey(entry.path) };
}
