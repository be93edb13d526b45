import type { NewFile } from '../../model/archive-entry';
import type { Job, Origin } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import { isPayload, tagManifest } from '../format/bagit-files';
import { libraryHead } from '../format/library-lists';
import { headScript, isDataPath } from '../gallery/gallery-data';
import { type GalleryApp, galleryPage } from '../gallery/gallery-page';
import type { ArchiveDeps } from './archive-deps';
import { createGeneratedFiles, type GeneratedFile, type GeneratedText } from './generated-files';
import { type BagFacts, type PayloadFiles, tagTexts } from './tag-texts';
import { type ListRow, writeLists } from './write-lists';

/** Where the files go that stand once in an archive. */
export type FinishTarget = {
  takesGallery: boolean;
  /** Where the items are from. */
  origins: ReadonlySet<Origin>;
  /** Every item of the archive, in the order of its lists. */
  rows(head: LibraryHead): AsyncIterable<ListRow[]>;
  /** Prepares for these lists; resolves with the record lines that go before them, or null if there are none. */
  prepare(lists: readonly GeneratedFile[]): Promise<GeneratedText | null>;
  /** Adds a file behind those before. */
  add(file: GeneratedFile): Promise<void>;
  /** What lies below `data/` by now; `partNames` are the ZIP files, the first of them first. */
  contents(): Promise<
    Pick<BagFacts, 'parts' | 'payload' | 'altogether'> & { files: PayloadFiles; partNames: string[] }
  >;
  /** Journals what was added, and that the archive is complete. */
  close(): Promise<void>;
};

/**
 * Writes everything that stands once: the lists, the gallery, README.txt and the bag's own files, the manifests last. Killed in between, it is
 * done again from the start.
 */
export async function finishArchive(
  { id }: Pick<Job, 'id'>,
  target: FinishTarget,
  deps: ArchiveDeps,
  signal: AbortSignal,
): Promise<void> {
  const job = await deps.store.get(id);
  const modified = deps.now();
  const files = createGeneratedFiles({ ...deps, modified }, signal);
  try {
    const { origins, takesGallery } = target;
    const head = libraryHead(job, modified, deps);
    const { savedBytes, ...counted } = job.counts;
    const counts = { ...counted, bytes: savedBytes };
    const app = takesGallery ? await deps.galleryApp() : null;
    const problems = job.options.origin === 'files' ? await deps.store.fileProblems(id) : null;
    const listed = { head, counts, hasDateFrom: origins.has('files'), problems, app };
    const lists = await writeLists(target.rows(head), listed, files, signal);

    const records = await target.prepare(lists);
    if (records !== null) await target.add(await files.write(records));
    for (const list of lists) await target.add(list);

    const { files: payload, partNames, ...contents } = await target.contents();
    const dataFiles = lists.filter(({ meta }) => isDataPath(meta.path)).length;
    const front =
      app === null ? [] : galleryFront(app, headScript({ account: head.account, parts: partNames, files: dataFiles }));
    const facts = { ...head, ...contents, runName: job.name, counts, options: job.options, origins, problems };
    const tags: NewFile['meta'][] = lists.map(({ meta }) => meta).filter(({ path }) => !isPayload(path));
    for (const text of [...front, ...tagTexts(facts, payload)]) {
      const file = await files.write(text);
      await target.add(file);
      tags.push(file.meta);
    }
    await target.add(await files.write({ path: 'tagmanifest-sha256.txt', text: [tagManifest(tags)] }));
    await target.close();
  } finally {
    await files.discardAll();
  }
}

/** The gallery's page, and what it is told before the items. */
const galleryFront = (app: GalleryApp, headScript: string): GeneratedText[] => [
  { path: 'gallery.html', text: [galleryPage(app)] },
  { path: 'gallery/library.js', text: [headScript] },
];
