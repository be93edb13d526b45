import { type Archive, type ArchiveContent, vacated } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import { ExpectedFailure } from '../../model/failure';
import type { Job, JobOptions, Part } from '../../model/job';
import type { ItemRow, JobStore, VolumeFiles } from '../../model/ports';
import type { ArchiveDeps } from '../finish/archive-deps';
import { finishArchive } from '../finish/finish-archive';
import { itemFiles, savedItem } from '../format/item-files';
import { createNaming } from '../naming/media-naming';
import { endOverhead } from '../zip/zip-writer';
import { closePart, lastPart } from './close-part';
import {
  appendFile,
  appendMedia,
  beginPart,
  filesCost,
  newPart,
  type OpenPart,
  openPart,
  vacantPart,
} from './part-file';
import { createPartJournal } from './part-journal';

/** Entries reserved in every part for generated files. */
const ownEntries = 16;
/** Maximum UTF-8 bytes of a UTF-16 code unit. */
const longestUtf8 = 3;
/** Bytes of an item's record line besides its records, with room for lists that are still to come. */
const lineSlack = 18 * 1024;
/** In bytes: disk space to leave free, and how much to write before checking it again. */
const roomMargin = 32 * 1024 * 1024;
const roomCredit = 256 * 1024 * 1024;

/**
 * An archive that survives a kill: parts in random-access files. For each group, it writes the entries' bytes,
 * flushes, then journals (`JobStore.commit`). A reopened part is truncated to its journal. While one group is
 * journaled, the next is appended; groups appended meanwhile are journaled together. Calls `onChange` when a part was
 * closed, so there is something to deliver.
 */
export async function openZipPartsArchive(job: Job, deps: ArchiveDeps, onChange: () => void): Promise<Archive> {
  const { store, files } = deps;
  await withdrawLists(job, store);
  const isFinished = (await store.parts(job.id)).some(({ last }) => last);
  let open = await reopenPart(job, deps);
  const { pathOf } = await createNaming(job, store).catch((error: unknown) => {
    open?.file.close();
    throw error;
  });
  const journal = createPartJournal(store, () => open);
  const needRoom = createRoomCheck(files);

  const begin = async (): Promise<OpenPart> => {
    const parts = await store.parts(job.id);
    const part = newPart(job, vacantPart(parts)?.number ?? parts.length + 1);
    await store.putPart(part);
    return beginPart(part, files);
  };
  /** Closes the open part and begins the next one. */
  const next = async (full: OpenPart, signal: AbortSignal): Promise<OpenPart> => {
    await closePart(job, full, deps, signal);
    onChange();
    return begin();
  };

  const append = async (content: ArchiveContent, signal: AbortSignal) => {
    const path = await pathOf(content, journal.appended());
    const own = itemFiles(content, path, job.options.sidecars, deps.hash);
    open ??= await begin();
    const cost = costOf(content.row, [own.medium, ...own.sidecars], job.name, open.end);
    if (!fits(open, cost, job.options)) {
      await journal.write();
      open = await next(open, signal);
    }
    await needRoom(cost.bytes);
    const into = open;
    const onStep = async () => {
      // The browser responds in a later task, so the thread handles other messages first.
      await files.free();
      signal.throwIfAborted();
    };
    const { medium } = own;
    const entry = await appendMedia(into, job, medium, content.row.id, onStep);
    const entryOf = (file: NewFile, item: string | null) =>
      file === medium ? entry : appendFile(into, job, file, item);
    journal.add(savedItem(content, own, entryOf));
    const { part } = open;
    open.part = { ...part, entries: part.entries + cost.entries, overhead: part.overhead + cost.overhead };
  };

  return {
    async add(group, signal) {
      for (const content of group) await append(content, signal);
      return { committed: journal.write() };
    },
    // Its parts move to Downloads, where they can't be read.
    findExisting: async () => new Set(),
    async finish(signal) {
      if (isFinished) return;
      await journal.write();
      open ??= await begin();
      while (vacantPart(await store.parts(job.id))) open = await next(open, signal);
      await finishArchive(
        job,
        lastPart(job, open, store, (full) => next(full, signal)),
        deps,
        signal,
      );
      onChange();
    },
    close() {
      open?.file.close();
      open = null;
    },
  };
}

/** Reopens the unfinished part. If its file is shorter than its journal, starts it over. Null if there is none. */
async function reopenPart(job: Job, { store, files }: ArchiveDeps): Promise<OpenPart | null> {
  const unfinished = (await store.parts(job.id)).find(({ state }) => state === 'writing');
  if (unfinished === undefined) return null;
  await checkJournal(unfinished, store);
  const open = await openPart(unfinished, files);
  if (open !== null) return open;
  // The browser's storage was partly cleared. What is lost is fetched again.
  await store.discard(unfinished, 'wait');
  return beginPart({ ...unfinished, bytes: 0, entries: 0, overhead: 0 }, files);
}

/**
 * Throws store-damaged if journaled entries lie beyond the part's stored size. Both are written in one transaction,
 * and truncating the part would lose saved media.
 */
async function checkJournal({ job, number, bytes }: Part, store: JobStore): Promise<void> {
  for await (const entry of store.entries(job, number))
    if (entry.offset + entry.bytes > bytes) throw new ExpectedFailure('store-damaged', `parts bytes of ${number}`);
}

/** Returns a function that throws no-room if the disk has no room for this many bytes. */
function createRoomCheck(files: VolumeFiles): (bytes: number) => Promise<void> {
  /** Bytes that may be written before the room is checked again. */
  let credit = 0;
  return async (bytes) => {
    if (credit < bytes) {
      const free = await files.free();
      if (free < bytes + roomMargin) throw new ExpectedFailure('no-room', String(bytes + roomMargin));
      credit = Math.min(free - roomMargin, Math.max(bytes, roomCredit));
    }
    credit -= bytes;
  };
}

/** What an item adds to a part: entries, bytes at once, and `overhead` bytes when the part closes. */
type Cost = { entries: number; bytes: number; overhead: number };

function costOf({ recordLength }: ItemRow, files: NewFile[], folder: string, end: number): Cost {
  const { bytes, central } = filesCost(files, folder, end);
  return { entries: files.length, bytes, overhead: central + longestUtf8 * recordLength + lineSlack };
}

function fits({ part, end }: OpenPart, cost: Cost, { partBytes, partEntries }: JobOptions): boolean {
  if (part.entries === 0) return true;
  const directory = endOverhead({ entries: part.entries + ownEntries, bytes: 0, offset: end });
  const bytes = end + cost.bytes + part.overhead + cost.overhead + directory;
  return bytes <= partBytes && part.entries + cost.entries + ownEntries <= partEntries;
}

/**
 * Discards the part with the lists if an earlier part was lost after it was written, because the lists say which part
 * has what. It is then made again. It can't have been delivered yet: it goes last.
 */
async function withdrawLists({ id }: Job, store: JobStore): Promise<void> {
  const parts = await store.parts(id);
  const lists = parts.find(({ last, state }) => last && state === 'closed');
  if (lists && vacantPart(parts)) await store.discard(vacated(lists), 'wait');
}
