import type { Job } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import type { JobStore } from '../../model/ports';
import type { GeneratedText } from '../format/generated-texts';
import { libraryItem } from '../format/to-library-item';
import { partFileName } from '../naming/file-paths';
import { dataPath, dataScript, type GalleryItem, headScript, itemsPerFile } from './gallery-data';
import { type GalleryApp, galleryPage } from './gallery-page';

/** Every item with what the gallery alone is told of it, in the order of ids, a batch at a time. */
export async function* galleryItems(job: string, store: JobStore): AsyncGenerator<GalleryItem[]> {
  for await (const rows of store.itemBatches(job))
    yield rows.map((row) => ({ ...libraryItem(row), part: row.part, cues: row.cues }));
}

/** The next `count` values; the source stays open for whoever takes the ones after. */
async function* take<T>(source: AsyncIterator<T, undefined>, count: number): AsyncGenerator<T> {
  for (let taken = 0; taken < count; taken++) {
    const next = await source.next();
    if (next.done) return;
    yield next.value;
  }
}

const dataFiles = (count: number) => Math.max(1, Math.ceil(count / itemsPerFile));

/**
 * All but the page: the built files and the data of so many items. They are to be read in their order, for all data comes from one
 * walk.
 */
export function galleryBody(
  items: AsyncIterator<GalleryItem, undefined>,
  count: number,
  { script, style, translations }: GalleryApp,
): GeneratedText[] {
  const numbers = Array.from({ length: dataFiles(count) }, (_, index) => index + 1);
  // The last file takes the walk to its end, which others may share.
  const most = (number: number) => (number < numbers.length ? itemsPerFile : Number.POSITIVE_INFINITY);
  return [
    { path: 'gallery/gallery.js', text: [script] },
    { path: 'gallery/gallery.css', text: [style] },
    { path: 'gallery/words.js', text: [translations] },
    ...numbers.map((number) => ({ path: dataPath(number), text: dataScript(take(items, most(number))) })),
  ];
}

/** The page, and what it is told before the items: `parts` are the names of the ZIP files. */
export function galleryFront(
  { account }: Pick<LibraryHead, 'account'>,
  parts: string[],
  count: number,
  app: GalleryApp,
): GeneratedText[] {
  return [
    { path: 'gallery.html', text: [galleryPage(app)] },
    { path: 'gallery/library.js', text: [headScript({ account, parts, files: dataFiles(count) })] },
  ];
}

/** Names of a job's ZIP files, the first of them first. */
export function partNames({ name }: Job, count: number): string[] {
  return Array.from({ length: count }, (_, index) => partFileName(name, index + 1).replace(/^.*\//, ''));
}
