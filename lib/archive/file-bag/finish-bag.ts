import type { Entry, NewFile } from '../../model/archive-entry';
import { isSystemFile } from '../../model/bag-files';
import { ExpectedFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { JobStore } from '../../model/ports';
import type { ArchiveDeps } from '../finish/archive-deps';
import type { FinishTarget } from '../finish/finish-archive';
import type { ListRow } from '../finish/write-lists';
import { isPayload } from '../format/bagit-files';
import { recordLines } from '../format/record-line';
import { partRecordsPath, pathKey } from '../naming/file-paths';
import { linesOf, sumsOf } from '../verify/file-content';
import type { OpenBag } from './file-bag-part';
import { mergedRows } from './merge-items';

type Payload = Map<string, Pick<Entry, 'path' | 'bytes' | 'sha256'>>;

/** Files that each export rewrites. */
const renewed = new Set(['data/library.json', 'data/library.csv', 'data/report.json'].map(pathKey));

/**
 * Writes everything that exists once into a bag, and replaces what an earlier export wrote. Each file is replaced
 * whole.
 */
export async function bagTarget(
  job: Job,
  open: OpenBag,
  deps: ArchiveDeps,
  signal: AbortSignal,
): Promise<FinishTarget> {
  const { bag, part, previous } = open;
  const { store } = deps;
  const { number } = part.now();
  const payload = await payloadOf(job.id, open, deps);
  const altogether = { saved: 0, bytes: 0 };
  const written: NewFile['meta'][] = [];
  const payloadSize = () => ({
    files: payload.size,
    bytes: [...payload.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  });

  async function* counted(batches: AsyncIterable<ListRow[]>): AsyncGenerator<ListRow[]> {
    for await (const rows of batches) {
      for (const { item } of rows) {
        if (item.status === 'saved') altogether.saved++;
        altogether.bytes += item.bytes ?? 0;
      }
      yield rows;
    }
  }

  return {
    takesGallery: bag.takesGallery,
    origins: new Set([job.options.origin ?? 'site', ...previous.origins]),
    rows({ sources }) {
      const read = new Set(sources.flatMap(({ source, state }) => (state === 'complete' ? source : [])));
      return counted(mergedRows(job.id, payload, { store, bag, previous, read }));
    },
    async records() {
      const { isAny, text } = await newRecords(job.id, open, store);
      return isAny || previous.parts === 0 ? { path: partRecordsPath(number), text } : null;
    },
    // Only ZIPs have a limit.
    fits: async () => true,
    beginNextPart: async () => {},
    async add(file) {
      const { path } = file.meta;
      await part.begin([path]);
      if (!(await bag.write(file, part.writing(path), signal))) throw new ExpectedFailure('folder-failed', path);
      written.push(file.meta);
      if (isPayload(path)) payload.set(pathKey(path), file.meta);
      await file.discard();
    },
    async contents() {
      return {
        parts: bag.takesGallery ? 'folder' : 'downloads',
        partNames: [],
        files: [...payload.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        ...(number > 1 ? { altogether } : {}),
      };
    },
    close: () => part.close(written, payloadSize()),
  };
}

/**
 * All files below `data/` except the lists that are still to come: journaled files, files from earlier exports, and
 * any others except the system's own, because a bag's manifest must list its whole payload. Media files keep their
 * known checksum; others are hashed, since photo managers and the like may have changed them.
 */
async function payloadOf(job: string, { bag, part, previous }: OpenBag, deps: ArchiveDeps): Promise<Payload> {
  const { number } = part.now();
  const payload: Payload = new Map();
  for await (const entry of deps.store.entries(job, number)) payload.set(entry.pathKey, entry);
  const media = new Map([...previous.files.values()].map((file) => [pathKey(file.path), file]));
  const own = pathKey(partRecordsPath(number));
  for await (const path of bag.payload()) {
    const key = pathKey(path);
    if (payload.has(key) || renewed.has(key) || key === own || isSystemFile(path)) continue;
    const there = await bag.read(path);
    if (there === null) continue;
    const { bytes, sha256 } = media.get(key) ?? (await sumsOf(there, deps, () => {}));
    payload.set(key, { path, bytes, sha256 });
  }
  return payload;
}

/**
 * The record lines of a part, without those already in another part's list. If there is a list with this number, new
 * lines are appended to it: it is from this run, or from an earlier one in a folder that was swapped in.
 */
async function newRecords(job: string, { bag, part, previous }: OpenBag, store: JobStore) {
  const { number } = part.now();
  const reported = new Set<string>();
  const own: Blob | null = await bag.read(partRecordsPath(number));
  for (let list = 1; list <= previous.parts; list++) {
    const there = await bag.read(partRecordsPath(list));
    if (there !== null) for await (const line of linesOf(there)) reported.add(fileIn(line));
  }
  const text = async function* () {
    if (own !== null) for await (const line of linesOf(own)) yield `${line}\n`;
    for await (const line of recordLines(job, number, store)) if (!reported.has(fileIn(line))) yield line;
  };
  const { done } = await text().next();
  return { text: text(), isAny: done !== true };
}

/** The file that a record line is about. Its fields come first. */
const fileIn = (line: string): string => line.slice(0, line.indexOf(',"records":'));
