import type { FileProblem } from '../../model/job';
import type { LibraryCounts, LibraryHead, LibraryItem } from '../../model/library-item';
import { libraryCsv } from '../format/library-csv';
import { libraryJson } from '../format/library-json';
import type { ListText } from '../format/list-text';
import { reportJson } from '../format/report-json';
import { dataPath, dataScript, type GalleryItem, itemsPerFile } from '../gallery/gallery-data';
import type { GalleryApp } from '../gallery/gallery-page';
import type { GeneratedFile, GeneratedFiles, TextFile } from './generated-files';

/** An item for the lists, and the item that this run reports: null if only an earlier run has listed it. */
export type ListRow = { item: GalleryItem; reported: LibraryItem | null };

/** Receives all items in order. */
type ListWriter = { add(rows: readonly ListRow[]): Promise<void>; end(): Promise<GeneratedFile[]> };

/** `hasDateFrom`: see `libraryCsv`. `problems`: see `reportJson`. `app`: null for an archive without a gallery. */
type ListOptions = {
  head: LibraryHead;
  counts: LibraryCounts;
  hasDateFrom: boolean;
  problems: readonly FileProblem[] | null;
  app: GalleryApp | null;
};

/**
 * Writes all lists (JSON, CSV, report, gallery data) in one pass over the items: reading the items costs more than
 * writing any list.
 */
export async function writeLists(
  batches: AsyncIterable<ListRow[]>,
  { head, counts, hasDateFrom, problems, app }: ListOptions,
  files: GeneratedFiles,
  signal: AbortSignal,
): Promise<GeneratedFile[]> {
  const writers: ListWriter[] = [
    await listWriter(files, 'data/library.json', libraryJson(head), ({ item }) => item),
    await listWriter(files, 'data/library.csv', libraryCsv(hasDateFrom), ({ item }) => item),
    await listWriter(files, 'data/report.json', reportJson(head, counts, problems), ({ reported }) => reported),
  ];
  if (app !== null) writers.push(await galleryWriter(files, app));
  for await (const rows of batches) {
    signal.throwIfAborted();
    for (const writer of writers) await writer.add(rows);
  }
  const written: GeneratedFile[] = [];
  for (const writer of writers) written.push(...(await writer.end()));
  return written;
}

async function listWriter(
  files: GeneratedFiles,
  path: string,
  list: ListText,
  itemOf: (row: ListRow) => LibraryItem | null,
): Promise<ListWriter> {
  const file = await files.open(path);
  file.write(list.start());
  return {
    async add(rows) {
      for (const row of rows) {
        const item = itemOf(row);
        if (item !== null) file.write(list.row(item));
      }
    },
    async end() {
      file.write(list.end());
      return [await file.end()];
    },
  };
}

/** Writes the gallery's built files, then its data files, at least one. */
async function galleryWriter(files: GeneratedFiles, app: GalleryApp): Promise<ListWriter> {
  const done = [
    await files.write({ path: 'gallery/gallery.js', text: [app.script] }),
    await files.write({ path: 'gallery/gallery.css', text: [app.style] }),
    await files.write({ path: 'gallery/words.js', text: [app.translations] }),
  ];
  const builtFiles = done.length;
  const open = async (): Promise<DataFile> => {
    const file = await files.open(dataPath(done.length - builtFiles + 1));
    const list = dataScript();
    file.write(list.start());
    return { file, list, items: 0 };
  };
  const close = async ({ file, list }: DataFile) => {
    file.write(list.end());
    done.push(await file.end());
  };
  let current = await open();
  return {
    async add(rows) {
      for (const { item } of rows) {
        if (current.items === itemsPerFile) {
          await close(current);
          current = await open();
        }
        current.file.write(current.list.row(item));
        current.items++;
      }
    },
    async end() {
      await close(current);
      return done;
    },
  };
}

type DataFile = { file: TextFile; list: ListText<GalleryItem>; items: number };
