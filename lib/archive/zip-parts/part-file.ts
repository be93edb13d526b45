import { partFile } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import type { Job, Part } from '../../model/job';
import type { NewEntry, VolumeFile, VolumeFiles } from '../../model/ports';
import { partFileName, pathKey } from '../naming/file-paths';
import { localTimeIn } from '../zip/local-time';
import { type AppendedEntry, appendEntry, appendInSteps, entryOverhead } from '../zip/zip-writer';

/** The part being filled. `part.bytes`: the journaled length. `end`: where the next entry goes. */
export type OpenPart = { part: Part; file: VolumeFile; end: number };

/**
 * Opens a part and truncates it after its last journaled entry, where a killed run resumes. Null if the file is
 * shorter than its journal, so its content is lost.
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

/** Creates or empties a part's file. */
export async function beginPart(part: Part, files: VolumeFiles): Promise<OpenPart> {
  return openToCut(part, files, (file) => {
    file.truncate(0);
    return { part, file, end: 0 };
  });
}

/** Opens a part's file. Closes it on failure, because a file has one holder at a time and the caller may retry. */
async function openToCut<T>(part: Part, files: VolumeFiles, cut: (file: VolumeFile) => T): Promise<T> {
  const file = await files.open(partFile(part));
  try {
    return cut(file);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** An empty part before others. The next part takes its number, so no number is missing in the end. */
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
    downloadPath: null,
    blockedReason: null,
    renamedTo: null,
    startedFiles: [],
  };
}

/** What files add to a part of `end` bytes: `bytes` at once, and `central` to its directory when it closes. */
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
 * Appends a file to a part. `item`: the id of the item whose media it is. The file is safe once the part is flushed
 * and the entry is journaled.
 */
export const appendFile = (open: OpenPart, job: Job, file: NewFile, item: string | null): NewEntry =>
  appended(open, appendEntry(...entryOf(open, job, file)), item);

/** Bytes of media that are written and flushed at once. */
const stepBytes = 64 * 1024 * 1024;

/**
 * `appendFile` for media, which may have gigabytes. Flushes and awaits `onStep` after each 64 MiB: otherwise the thread
 * would handle no messages until everything is written, and count as hung. Throws what `onStep` throws.
 */
export async function appendMedia(
  open: OpenPart,
  job: Job,
  file: NewFile,
  item: string | null,
  onStep: () => Promise<void>,
): Promise<NewEntry> {
  const steps = appendInSteps(...entryOf(open, job, file));
  for (let unflushed = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return appended(open, value, item);
    unflushed += value;
    if (unflushed < stepBytes) continue;
    open.file.flush();
    unflushed = 0;
    await onStep();
  }
}

const entryOf = ({ file, end }: OpenPart, { name, options }: Job, { meta, chunks }: NewFile) =>
  [file, end, name, meta, chunks(), localTimeIn(options.timeZone)] as const;

function appended(open: OpenPart, { entry, end }: AppendedEntry, item: string | null): NewEntry {
  open.end = end;
  return { ...entry, item, pathKey: pathKey(entry.path) };
}
