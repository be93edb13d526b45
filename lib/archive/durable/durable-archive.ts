import { ExpectedFailure } from '../../errors';
import type { Job } from '../../export/job';
import type { SavedItem } from '../../export/ports';
import type { Archive, Content } from '../archive';
import { itemTime } from '../item-time';
import { captionPath, folded, mediaPath, withSuffix } from '../names';
import { recordLine } from '../record-line';
import { appendEntry, endOverhead, entryOverhead } from '../volume';
import { closePart, finishArchive } from './closing';
import { cuesOf } from './cues-of';
import type { DurableDeps } from './deps';
import { beginPart, newPart, type OpenPart, openPart } from './part-file';

/** Entries kept free in every part for the archive's own files. */
const ownEntries = 16;
/** Bytes added to an item's record line for what lists still to come may say of it. */
const lineSlack = 16 * 1024;
/** Room left alone on the disk, and how much is written before room is looked at again. In bytes. */
const roomMargin = 32 * 1024 * 1024;
const roomCredit = 256 * 1024 * 1024;

/**
 * The archive that a kill cannot damage: parts on random-access files, each entry complete before it is appended. Order of writes:
 * the entries' bytes, a flush, then the journal (`JobStore.commit`); a part reopened is cut back to its journal.
 */
export async function openDurableArchive(job: Job, deps: DurableDeps): Promise<Archive> {
  const { store, files } = deps;
  const parts = await store.parts(job.id);
  const unfinished = parts.find(({ state }) => state === 'writing');
  let open: OpenPart | null = unfinished ? await openPart(unfinished, files) : null;
  if (unfinished && open === null) {
    // Somebody cleared the browser's storage in part: what is lost is fetched again.
    await store.discard(unfinished, 'wait');
    open = await beginPart({ ...unfinished, bytes: 0, entries: 0, overhead: 0 }, files);
  }
  let count = parts.length;
  let credit = 0;
  let finished = parts.some(({ last }) => last);

  const begin = async (): Promise<OpenPart> => {
    const part = newPart(job, ++count);
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

  /** Captions are named after their video, by what is known of it now where it is not saved yet. */
  const pathOf = async ({ row, media }: Content, unjournaled: SavedItem[]): Promise<string> => {
    const { item } = row;
    if (item.kind === 'caption' && item.beside !== null) {
      const video = await store.item(job.id, item.beside);
      const saved = unjournaled.find(({ id }) => id === item.beside)?.entry.path ?? video?.path;
      const facts = video?.item ?? { ...item, id: item.beside, kind: 'video' };
      return captionPath(saved ?? mediaPath(facts, 'mp4'), media.extension);
    }
    const kind = item.kind === 'video' || item.kind === 'image' ? media.kind : item.kind;
    return mediaPath({ ...item, kind }, media.extension);
  };

  const freePath = async (content: Content, unjournaled: SavedItem[]): Promise<string> => {
    const path = await pathOf(content, unjournaled);
    const taken = async (candidate: string) =>
      unjournaled.some(({ entry }) => entry.folded === folded(candidate)) ||
      (await store.hasPath(job.id, folded(candidate)));
    let free = path;
    for (let n = 2; await taken(free); n++) free = withSuffix(path, n);
    return free;
  };

  const fits = ({ part, end }: OpenPart, bytes: number, overhead: number): boolean =>
    part.entries === 0 ||
    (end + bytes + part.overhead + overhead <= job.options.partBytes &&
      part.entries + 1 + ownEntries <= job.options.partEntries);

  const add = async (group: Content[], signal: AbortSignal) => {
    let saved: SavedItem[] = [];
    const commit = async (into: OpenPart) => {
      if (saved.length === 0) return;
      into.file.flush();
      into.part = { ...into.part, bytes: into.end };
      await store.commit(into.part, saved);
      saved = [];
    };

    for (const content of group) {
      const { row, media, variant } = content;
      const { bytes, crc32, sha256, mediaType } = media;
      const path = await freePath(content, saved);
      const meta = { path, bytes, crc32, sha256, modified: itemTime(row.item) };
      const line = recordLine({ id: row.id, ...meta, mediaType }, await store.records(job.id, row.id));
      open ??= await begin();
      const cost = entryOverhead(job.name, { ...meta, offset: open.end });
      const directory = endOverhead({ entries: open.part.entries + ownEntries, bytes: 0, offset: open.end });
      const overhead = cost.central + 3 * line.length + lineSlack;
      if (!fits(open, cost.local + bytes, overhead + directory)) {
        await commit(open);
        await closePart(job, open, deps, signal);
        open = await begin();
      }
      await needRoom(cost.local + bytes);
      const { entry, end } = appendEntry(open.file, open.end, job.name, meta, media.chunks());
      open.end = end;
      open.part = { ...open.part, entries: open.part.entries + 1, overhead: open.part.overhead + overhead };
      const journaled = { ...entry, item: row.id, folded: folded(path) };
      saved.push({ id: row.id, variant, mediaType, cues: cuesOf(media), entry: journaled });
    }
    if (open !== null) await commit(open);
  };

  return {
    add,
    async finish(signal) {
      if (finished) return;
      open ??= await begin();
      await finishArchive(job, open, { ...deps, begin }, signal);
      finished = true;
    },
    release() {
      open?.file.close();
      open = null;
    },
  };
}
