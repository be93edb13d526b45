import { bestDate } from '../../item-text/best-date';
import { fillGaps } from '../../item-text/fill-gaps';
import { firstTitle } from '../../item-text/stock-titles';
import type { BagFiles } from '../../model/bag-files';
import type { Source } from '../../model/item';
import type { LibraryItem } from '../../model/library-item';
import type { JobStore } from '../../model/ports';
import type { ListRow } from '../finish/write-lists';
import { libraryItem } from '../format/to-library-item';
import { maxCaptionText } from '../gallery/caption-text';
import { pathKey } from '../naming/file-paths';
import { type ExistingBag, existingItems } from './existing-bag';
import { withoutFile } from './read-existing-item';

type MergeDeps = {
  store: Pick<JobStore, 'itemBatches'>;
  bag: Pick<BagFiles, 'read' | 'takesGallery'>;
  previous: ExistingBag;
  /** Lists that the job has read completely. What earlier exports found in other lists is kept. */
  read: ReadonlySet<Source>;
};

/**
 * All rows of a bag whose payload is `payload`, by path key: first the job's items, then those that only earlier
 * exports have. If the job has no file for an item, an earlier file counts.
 */
export async function* mergedRows(
  job: string,
  payload: ReadonlyMap<string, unknown>,
  { store, bag, previous, read }: MergeDeps,
): AsyncGenerator<ListRow[]> {
  const isThere = (path: string | null) => path !== null && payload.has(pathKey(path));
  const listed = new Set<string>();
  for await (const rows of store.itemBatches(job)) for (const { id } of rows) listed.add(id);
  const more = new Map<string, LibraryItem>();
  for await (const item of existingItems(bag))
    if (listed.has(item.id) && item.sources.some((source) => !read.has(source))) more.set(item.id, item);

  const merged = (reported: LibraryItem): LibraryItem => {
    const item = withEarlierFacts(reported, more.get(reported.id), read);
    const before = previous.files.get(item.id);
    if (item.path !== null || before === undefined || !isThere(before.path)) return item;
    return { ...item, ...before, status: 'saved', reason: null };
  };
  const rowOf = async (item: LibraryItem, reported: LibraryItem | null): Promise<ListRow> => ({
    item: { ...item, part: null, cues: bag.takesGallery ? await textOfCaptions(item, bag) : null },
    reported,
  });
  for await (const rows of store.itemBatches(job))
    yield await Promise.all(rows.map(libraryItem).map((reported) => rowOf(merged(reported), reported)));
  for await (const item of existingItems(bag)) {
    if (listed.has(item.id)) continue;
    // The file may have been removed by someone, and the job didn't request it again.
    yield [await rowOf(item.path === null || isThere(item.path) ? item : { ...item, ...withoutFile }, null)];
  }
}

/**
 * Adds what other lists said earlier about an item, such as its folders. An export of a few items, or a canceled one,
 * doesn't read all lists.
 */
function withEarlierFacts(item: LibraryItem, before: LibraryItem | undefined, read: ReadonlySet<Source>): LibraryItem {
  if (before === undefined) return item;
  const both = <Value>(here: Value[], earlier: Value[]) => [...new Set([...here, ...earlier])];
  return {
    ...fillGaps(item, before),
    ...bestDate([item, before]),
    ...ofFile(item),
    title: firstTitle(item.title, before.title),
    own: item.own || before.own,
    sources: both(
      item.sources,
      before.sources.filter((source) => !read.has(source)),
    ),
    folders: both(item.folders, before.folders),
    characters: both(item.characters, before.characters),
  };
}

/** The outcome of an item. Each export reports its own. */
function ofFile({ variant, status, reason, path, bytes, sha256, mediaType }: LibraryItem) {
  return { variant, status, reason, path, bytes, sha256, mediaType };
}

/** The text of captions. The gallery can't read it from their file. */
async function textOfCaptions({ kind, path }: LibraryItem, bag: Pick<BagFiles, 'read'>): Promise<string | null> {
  const file = kind === 'caption' && path !== null ? await bag.read(path) : null;
  return file !== null && file.size <= maxCaptionText ? file.text() : null;
}
