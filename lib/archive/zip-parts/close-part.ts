import type { Entry, NewFile } from '../../model/archive-entry';
import type { Job } from '../../model/job';
import type { JobStore } from '../../model/ports';
import type { ArchiveDeps } from '../finish/archive-deps';
import type { FinishTarget } from '../finish/finish-archive';
import { createGeneratedFiles } from '../finish/generated-files';
import type { ListRow } from '../finish/write-lists';
import { isPayload } from '../format/bagit-files';
import { recordLines } from '../format/record-line';
import { libraryItem } from '../format/to-library-item';
import { partFileName, partRecordsPath } from '../naming/file-paths';
import { localTimeIn } from '../zip/local-time';
import { closeVolume } from '../zip/zip-writer';
import { appendFile, type OpenPart } from './part-file';

async function* chain<T>(...parts: (AsyncIterable<T> | Iterable<T>)[]): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}

/** In bytes, rounded up: a 64-digit checksum, two spaces, folders of 78, a name of 120, a line feed. */
const longestManifestLine = 270;

/** Entries after the lists of the last part: record lines, gallery page and data, README.txt, and bag files. */
const standingOnce = 8;

/** Files that the archive itself adds to a part. `last`: they include what an archive has once. */
type Generated = { own: NewFile[]; last: boolean };

/**
 * Appends the generated files, writes the directory, and journals both in one transaction: a part is either open or
 * closed. If killed before, the part is truncated to its last media file and closed again.
 */
async function sealPart(job: Job, open: OpenPart, { own, last }: Generated, store: JobStore): Promise<void> {
  const entries = own.map((file) => appendFile(open, job, file, null));
  const bytes = await closeVolume(
    open.file,
    open.end,
    job.name,
    chain<Entry>(store.entries(job.id, open.part.number), entries),
    localTimeIn(job.options.timeZone),
  );
  open.file.close();
  const count = open.part.entries + entries.length;
  open.part = { ...open.part, state: 'closed', bytes, entries: count, overhead: 0, last };
  await store.close(open.part, entries);
}

const recordsOf = (job: Job, { part: { number } }: OpenPart, store: JobStore) => ({
  path: partRecordsPath(number),
  text: recordLines(job.id, number, store),
});

/** Closes a part that isn't the last: appends its record lines and directory. */
export async function closePart(job: Job, open: OpenPart, deps: ArchiveDeps, signal: AbortSignal): Promise<void> {
  const files = createGeneratedFiles(deps, deps.now(), signal);
  try {
    const records = await files.write(recordsOf(job, open, deps.store));
    await sealPart(job, open, { own: [records], last: false }, deps.store);
  } finally {
    await files.discardAll();
  }
}

async function* listRows(job: string, store: JobStore): AsyncGenerator<ListRow[]> {
  for await (const rows of store.itemBatches(job))
    yield rows.map((row) => {
      const reported = libraryItem(row);
      return { item: { ...reported, part: row.part, cues: row.cues }, reported };
    });
}

/**
 * The last part, which gets everything that an archive has only once. If that doesn't fit, `next` closes the part and
 * begins another one for it.
 */
export function lastPart(
  job: Job,
  open: OpenPart,
  store: JobStore,
  next: (full: OpenPart) => Promise<OpenPart>,
): FinishTarget {
  const { partBytes, partEntries } = job.options;
  const own: NewFile[] = [];
  const sums = () => own.flatMap(({ meta }) => (isPayload(meta.path) ? { ...meta, offset: 0 } : []));
  return {
    takesGallery: true,
    origins: new Set([job.options.origin ?? 'site']),
    rows: () => listRows(job.id, store),
    records: async () => recordsOf(job, open, store),
    async fits(lists) {
      const listBytes = lists.reduce((bytes, { meta }) => bytes + meta.bytes, 0);
      const files = (await store.parts(job.id)).reduce((sum, { entries }) => sum + entries, 100);
      const manifestBytes = longestManifestLine * files + 64 * 1024;
      const bytes = open.end + open.part.overhead + listBytes + manifestBytes;
      const entries = open.part.entries + lists.length + standingOnce;
      return (bytes <= partBytes && entries <= partEntries) || open.part.entries === 0;
    },
    beginNextPart: async () => void Object.assign(open, await next(open)),
    add: async (file) => void own.push(file),
    async contents() {
      const { length: parts } = await store.parts(job.id);
      // Everything journaled so far is below `data/`: media, and the record lines of closed parts.
      const files = chain<Entry>(store.entries(job.id, null), sums());
      const nameOf = (_: unknown, index: number) => partFileName(job.name, index + 1).replace(/^.*\//, '');
      return { parts, files, partNames: Array.from({ length: parts }, nameOf) };
    },
    close: () => sealPart(job, open, { own, last: true }, store),
  };
}
