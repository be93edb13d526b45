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
  /** Lists that the job has read to their end. Of others, what earlier exports have read in them stays known. */
  read: ReadonlySet<Source>;
};

/**
 * Everything that is known of what lies in a bag, `payload` by folded paths: the items of a job, then those that earlier exports alone have
 * told of. A file of an earlier one counts where the job has none of the item.
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
    // Somebody may have removed its file, and it was not requested again.
    yield [await rowOf(item.path === null || isThere(item.path) ? item : { ...item, ...withoutFile }, null)];
  }
}

/**
 * An item with what other lists have told of it before, such as its folders: an export of a few items, or one that was cancelled, does not
 * read them all.
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

/** What became of an item, which each export tells for itself. */
function ofFile({ variant, status, reason, path, bytes, sha256, mediaType }: LibraryItem) {
  return { variant, status, reason, path, bytes, sha256, mediaType };
}

/** The text of captions, which the gallery may not read from their file. */
async function textOfCaptions({ kind, path }: LibraryItem, bag: Pick<BagFiles, 'read'>): Promise<string | null> {
  const file = kind === 'caption' && path !== null ? await bag.read(path) : null;
  return file !== null && file.size <= maxCaptionText ? file.text() : null;
}
