import type { IndexedFile } from '../../archive/verify/file-index';
import { runInParallel } from '../../async/run-in-parallel';
import type { ImportSourceName as Source } from '../../model/item';
import type { Candidate, FoundFiles, Pile, ScanDeps, UnreadableReason } from '../import-types';
import { importReaders } from '../sources/import-readers';
import { findByBytes } from './find-by-bytes';
import { type MediaFile, mediaFiles, readMedia } from './find-media';
import type { RankedItem } from './merge-listed';
import type { Listings, Reporting } from './read-listings';

/** File heads read in parallel. Each waits for the disk. */
const parallelReads = 8;
const filesPerReport = 250;

/** Reads the head of every possible media file and finds the item it belongs to. Throws the signal's reason. */
export async function findFiles(
  pile: Pile,
  listings: Listings,
  deps: ScanDeps,
  { onProgress, signal }: Reporting,
): Promise<FoundFiles> {
  const own = new Set<IndexedFile>();
  for (const { copies } of pile.exports) for (const same of copies.values()) for (const copy of same) own.add(copy);
  const media = mediaFiles([...own, ...pile.files], listings.paths);
  for (const { name } of media) if (name !== null) listings.ids.addName(name);

  const found: FoundFiles = { byItem: new Map(), unrecognized: [], leftOut: [], unreadable: [] };
  let done = 0;
  await runInParallel(parallelReads, media, async (each) => {
    signal.throwIfAborted();
    const id = idOf(each, listings);
    const source = own.has(each.file)
      ? 'sora-export'
      : (each.listed?.source ?? sourceOf(each.file, listings.items.get(id ?? '') ?? []));
    const read = await readMedia(each, source, deps);
    const { ref } = each.file;
    const nameUnreadable = (reason: UnreadableReason) => found.unreadable.push({ ref, reason, id: id ?? undefined });
    if (read !== null && 'unreadable' in read) nameUnreadable(read.unreadable);
    else if (read !== null && 'leftOut' in read) found.leftOut.push({ ref, reason: read.leftOut, source, id });
    else if (read !== null) {
      const isUnreadable = read.version === 'unreadable';
      if (isUnreadable) nameUnreadable('unreadable');
      if (id !== null) addTo(found.byItem, id, read);
      else if (!isUnreadable) found.unrecognized.push(read);
    }
    if (++done % filesPerReport === 0) onProgress({ step: 'files', done, total: media.length });
  });
  onProgress({ step: 'files', done: media.length, total: media.length });
  return findByBytes(found, listings, deps, signal);
}

function idOf({ name, listed }: MediaFile, { ids }: Listings): string | null {
  if (listed === null) return name === null ? null : ids.resolve(name);
  const [only, ...others] = ids.ownersOf(listed.facts.id, listed.aliases);
  return only === undefined || others.length > 0 ? listed.facts.id : only;
}

/** `said`: what all lists say about the file's item. */
const sourceOf = (file: IndexedFile, said: readonly RankedItem[]): Source =>
  importReaders.find(({ source, owns }) =>
    owns(
      file,
      said.some((each) => each.source === source),
    ),
  )?.source ?? 'files';

function addTo(byItem: Map<string, Candidate[]>, id: string, candidate: Candidate): void {
  const same = byItem.get(id);
  if (same === undefined) byItem.set(id, [candidate]);
  else same.push(candidate);
}
