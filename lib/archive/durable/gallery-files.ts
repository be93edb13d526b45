import type { Job } from '../../export/job';
import type { JobStore } from '../../export/ports';
import { dataPath, dataScript, type GalleryItem, headScript, itemsPerFile } from '../gallery/data';
import { type GalleryApp, galleryPage } from '../gallery/page';
import type { LibraryHead } from '../library';
import { libraryItem } from '../library-item';
import { partFileName } from '../names';

/** A file of the gallery: its path from the bag's root, and its text, which can be read once. */
type GalleryFile = { path: string; text: AsyncIterable<string> | Iterable<string> };

/** Every item with what the gallery alone is told of it, in the order of ids. */
async function* galleryItems(job: string, store: JobStore): AsyncGenerator<GalleryItem> {
  const parts = new Map<string, number>();
  for await (const { item, part } of store.entries(job, null)) if (item !== null) parts.set(item, part);
  for await (const row of store.items(job)) {
    yield { ...libraryItem(row), part: parts.get(row.id) ?? null, cues: row.cues };
  }
}

/** The next `count` values; the source stays open for whoever takes the ones after. */
async function* take<T>(source: AsyncIterator<T, undefined>, count: number): AsyncGenerator<T> {
  for (let taken = 0; taken < count; taken++) {
    const next = await source.next();
    if (next.done) return;
    yield next.value;
  }
}

const dataFiles = ({ counts }: Job) => Math.max(1, Math.ceil(counts.listed / itemsPerFile));

/** All but the page: the built files and the data. They are to be read in their order, for all data comes from one walk. */
export function galleryBody(job: Job, store: JobStore, { script, style, translations }: GalleryApp): GalleryFile[] {
  const items = galleryItems(job.id, store);
  const numbers = Array.from({ length: dataFiles(job) }, (_, index) => index + 1);
  return [
    { path: 'gallery/gallery.js', text: [script] },
    { path: 'gallery/gallery.css', text: [style] },
    { path: 'gallery/words.js', text: [translations] },
    ...numbers.map((number) => ({ path: dataPath(number), text: dataScript(take(items, itemsPerFile)) })),
  ];
}

/** The page, and what it is told before the items. `parts` counts the ZIP files. */
export function galleryFront(
  job: Job,
  { account, parts }: Pick<LibraryHead, 'account'> & { parts: number },
  app: GalleryApp,
): GalleryFile[] {
  const names = Array.from({ length: parts }, (_, index) => partFileName(job.name, index + 1).replace(/^.*\//, ''));
  return [
    { path: 'gallery.html', text: [galleryPage(app)] },
    { path: 'gallery/library.js', text: [headScript({ account, parts: names, files: dataFiles(job) })] },
  ];
}
