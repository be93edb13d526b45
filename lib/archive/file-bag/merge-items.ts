import { bestDate } from '../../item-text/best-date';
import { fillGaps } from '../../item-text/fill-gaps';
import { firstTitle } from '../../item-text/stock-titles';
import type { BagFiles } from '../../model/bag-files';
import type { Source } from '../../model/item';
import type { LibraryItem } from '../../model/library-item';
import type { JobStore } from '../../model/ports';
import { libraryItem } from '../format/to-library-item';
import { maxCaptionText } from '../gallery/caption-text';
import type { GalleryItem } from '../gallery/gallery-data';
import { pathKey } from '../naming/file-paths';
import { type ExistingBag, existingItems } from './existing-bag';
import { withoutFile } from './read-existing-item';

type MergeDeps = {
  store: Pick<JobStore, 'items'>;
  bag: Pick<BagFiles, 'read'>;
  previous: ExistingBag;
  /** Lists that the job has read to their end. Of others, what earlier exports have read in them stays known. */
  read: ReadonlySet<Source>;
};

/**
 * Everything that is known of what lies in a bag, `payload` by folded paths: the items of a job, then those that earlier exports alone have
 * told of. A file of an earlier one counts where the job has none of the item.
 */
export async function* mergedItems(
  job: string,
  payload: ReadonlyMap<string, unknown>,
  { store, bag, previous, read }: MergeDeps,
): AsyncGenerator<LibraryItem> {
  const isThere = (path: string | null) => path !== null && payload.has(pathKey(path));
  const reported = new Set<string>();
  for await (const { id } of store.items(job)) reported.add(id);
  const more = new Map<string, LibraryItem>();
  for await (const item of existingItems(bag))
    if (reported.has(item.id) && item.sources.some((source) => !read.has(source))) more.set(item.id, item);

  for await (const row of store.items(job)) {
    const item = withEarlierFacts(libraryItem(row), more.get(row.id), read);
    const before = previous.files.get(item.id);
    if (item.path !== null || before === undefined || !isThere(before.path)) yield item;
    else yield { ...item, ...before, status: 'saved', reason: null };
  }
  for await (const item of existingItems(bag)) {
    if (reported.has(item.id)) continue;
    if (item.path === null || isThere(item.path)) yield item;
    // Somebody has taken its file away, and it was not asked for again.
    else yield { ...item, ...withoutFile };
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

/** Items as the gallery is told them: with the text of captions, which it may not read from their file. */
export async function* withCues(
  items: AsyncIterable<LibraryItem>,
  bag: Pick<BagFiles, 'read'>,
): AsyncGenerator<GalleryItem, undefined> {
  for await (const item of items) {
    const file = item.kind === 'caption' && item.path !== null ? await bag.read(item.path) : null;
    yield { ...item, part: null, cues: file !== null && file.size <= maxCaptionText ? await file.text() : null };
  }
}
