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

/** Entries kept free in every part for the archive's own files. */
const ownEntries = 16;
/** Bytes of a UTF-16 unit in UTF-8, at most. */
const longestUtf8 = 3;
/** Bytes of an item's record line besides its records, with room for what lists still to come may say of it. */
const lineSlack = 18 * 1024;
/** Room left alone on the disk, and how much is written before room is looked at again. In bytes. */
const roomMargin = 32 * 1024 * 1024;
const roomCredit = 256 * 1024 * 1024;

/**
 * The archive that a kill cannot damage: parts on random-access files, each entry complete before it is appended. Order of writes:
 * the entries' bytes, a flush, then the journal (`JobStore.commit`); a part reopened is cut back to its journal. While one group is
 * journaled the next is appended behind it; what has been appended by then is journaled together.
 */
export async function openZipPartsArchive(job: Job, deps: ArchiveDeps): Promise<Archive> {
  const { store, files } = deps;
  await withdrawLists(job, store);
  const parts = await store.parts(job.id);
  const unfinished = parts.find(({ state }) => state === 'writing');
  if (unfinished) await checkJournal(unfinished, store);
  let open: OpenPart | null = unfinished ? await openPart(unfinished, files) : null;
  if (unfinished && open === null) {
    // Somebody cleared the browser's storage in part: what is lost is fetched again.
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

  /** Appended to the open part, and not handed to the journal yet. */
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
  /** Behind one that has failed nothing is journaled any more: the run starts again from what is. */
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
      const overhead = cost.central + longestUtf8 * (row.told ?? 0) + lineSlack;
      if (!fits(open, entries, cost.bytes, overhead + directory)) {
        await journal();
        await closePart(job, open, deps, signal);
        open = await begin();
      }
      await needRoom(cost.bytes);
      const into = open;
      const append = (file: NewFile, item: string | null) => appendFile(into, job.name, file, item);
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
    // Its parts leave for Downloads, where nothing can be read.
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
 * The lists tell which part holds what. Where a part was lost since they were written, the part with the lists is made again, with what is
 * left. It cannot have been delivered: it goes last.
 */
async function withdrawLists({ id }: Job, store: ArchiveDeps['store']): Promise<void> {
  const parts = await store.parts(id);
  const lists = parts.find(({ last, state }) => last && state === 'closed');
  if (lists && vacantPart(parts)) await store.discard(vacated(lists), 'wait');
}
