import type { Archive, ArchiveContent } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import { ExpectedFailure } from '../../model/failure';
import type { Job } from '../../model/job';
import type { SavedItem } from '../../model/ports';
import type { ArchiveDeps } from '../finish/archive-deps';
import { finishArchive } from '../finish/finish-archive';
import { itemFiles } from '../format/item-files';
import { captionText } from '../gallery/caption-text';
import { createNaming } from '../naming/media-naming';
import { endOverhead } from '../zip/zip-writer';
import { checkJournal } from './check-journal';
import { closePart, lastPart } from './close-part';
import { appendFile, beginPart, filesCost, newPart, type OpenPart, openPart, vacantPart, vacated } from './part-file';

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
 * journaled, the next is appended; groups appended meanwhile are journaled together.
 */
export async function openZipPartsArchive(job: Job, deps: ArchiveDeps): Promise<Archive> {
  const { store, files } = deps;
  await withdrawLists(job, store);
  const parts = await store.parts(job.id);
  const unfinished = parts.find(({ state }) => state === 'writing');
  if (unfinished) await checkJournal(unfinished, store);
  let open: OpenPart | null = unfinished ? await openPart(unfinished, files) : null;
  if (unfinished && open === null) {
    // The browser's storage was partly cleared. What is lost is fetched again.
    await store.discard(unfinished, 'wait');
    open = await beginPart({ ...unfinished, bytes: 0, entries: 0, overhead: 0 }, files);
  }
  const { pathOf } = await createNaming(job, store).catch((error: unknown) => {
    open?.file.close();
    throw error;
  });
  let credit = 0;
  let finished = parts.some(({ last }) => last);

  const begin = async (): Promise<OpenPart> => {
    const parts = await store.parts(job.id);
    const vacant = vacantPart(parts);
    const part = newPart(job, vacant?.number ?? parts.length + 1);
    await store.putPart(part);
    return beginPart(part, files);
  };

  const needRoom = async (bytes: number) => {
    if (credit < bytes) {
      const free = await files.free();
      if (free < bytes + roomMargin) throw new ExpectedFailure('no-room', String(bytes + roomMargin));
      credit = Math.min(free - roomMargin, Math.max(bytes, roomCredit));
    }
    credit -= bytes;
  };

  const fits = ({ part, end }: OpenPart, entries: number, bytes: number, overhead: number): boolean =>
    part.entries === 0 ||
    (end + bytes + part.overhead + overhead <= job.options.partBytes &&
      part.entries + entries + ownEntries <= job.options.partEntries);

  /** Appended to the open part, and not journaled yet. */
  let appended: SavedItem[] = [];
  let journaled: Promise<void> = Promise.resolve();

  const journalAppended = async () => {
    if (open === null || appended.length === 0) return;
    const saved = appended;
    appended = [];
    open.file.flush();
    open.part = { ...open.part, bytes: open.end };
    await store.commit(open.part, saved);
  };
  /** Journals in order. After a failure, nothing more is journaled; the next run resumes from what is. */
  const journal = (): Promise<void> => {
    journaled = journaled.then(journalAppended);
    return journaled;
  };

  const add = async (group: ArchiveContent[], signal: AbortSignal) => {
    for (const content of group) {
      const { row, variant, media } = content;
      const path = await pathOf(content, appended);
      const { medium, sidecars } = itemFiles(content, path, job.options.sidecars, deps.hash);
      open ??= await begin();
      const entries = 1 + sidecars.length;
      const cost = filesCost([medium, ...sidecars], job.name, open.end);
      const directory = endOverhead({ entries: open.part.entries + ownEntries, bytes: 0, offset: open.end });
      const overhead = cost.central + longestUtf8 * (row.recordLength ?? 0) + lineSlack;
      if (!fits(open, entries, cost.bytes, overhead + directory)) {
        await journal();
        await closePart(job, open, deps, signal);
        open = await begin();
      }
      await needRoom(cost.bytes);
      const into = open;
      const append = (file: NewFile, item: string | null) => appendFile(into, job, file, item);
      appended.push({
        id: row.id,
        variant,
        mediaType: media.mediaType,
        cues: captionText(media),
        entry: append(medium, row.id),
        sidecars: sidecars.map((file) => append(file, null)),
      });
      open.part = { ...open.part, entries: open.part.entries + entries, overhead: open.part.overhead + overhead };
    }
    return { committed: journal() };
  };

  return {
    add,
    // Its parts move to Downloads, where they can't be read.
    findExisting: async () => new Set(),
    async finish(signal) {
      if (finished) return;
      await journaled;
      open ??= await begin();
      while (vacantPart(await store.parts(job.id))) {
        await closePart(job, open, deps, signal);
        open = await begin();
      }
      await finishArchive(job, lastPart(job, open, { ...deps, begin }, signal), deps, signal);
      finished = true;
    },
    close() {
      open?.file.close();
      open = null;
    },
  };
}

/**
 * Discards the part with the lists if an earlier part was lost after it was written, because the lists say which part
 * has what. It is then made again. It can't have been delivered yet: it goes last.
 */
async function withdrawLists({ id }: Job, store: ArchiveDeps['store']): Promise<void> {
  const parts = await store.parts(id);
  const lists = parts.find(({ last, state }) => last && state === 'closed');
  if (lists && vacantPart(parts)) await store.discard(vacated(lists), 'wait');
}
