import { runTaskGroup } from '../../async/task-group';
import type { Entry, NewFile } from '../../model/archive-entry';
import type { Job, Origin } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import { bagDeclaration, bagInfo, isPayload, manifest, tagManifest } from '../format/bagit-files';
import { libraryHead } from '../format/library-head';
import { readme } from '../format/readme-text';
import { headScript, isDataPath } from '../gallery/gallery-data';
import { type GalleryApp, galleryPage } from '../gallery/gallery-page';
import type { ArchiveDeps } from './archive-deps';
import { createGeneratedFiles, type GeneratedFile, type GeneratedFiles, type GeneratedText } from './generated-files';
import { type ListRow, writeLists } from './write-lists';

/** What the files at the bag's root describe. */
type BagFacts = Parameters<typeof bagInfo>[0] & Parameters<typeof readme>[0];

type PayloadFile = Pick<Entry, 'path' | 'bytes' | 'sha256'>;

/** All files below `data/`, in manifest order. */
type PayloadFiles = AsyncIterable<PayloadFile> | Iterable<PayloadFile>;

/** Where the files go that an archive has once. */
export type FinishTarget = {
  takesGallery: boolean;
  /** Where the items come from. */
  origins: ReadonlySet<Origin>;
  /** Every item of the archive, in the order of the lists. */
  rows(head: LibraryHead): AsyncIterable<ListRow[]>;
  /** The record lines of the current part, which go before the lists. Null if there are none. */
  records(): Promise<GeneratedText | null>;
  /** Whether the current part has room for these lists. */
  fits(lists: readonly GeneratedFile[]): Promise<boolean>;
  /** Closes the current part and begins the next one. */
  beginNextPart(): Promise<void>;
  /** Appends a file. */
  add(file: GeneratedFile): Promise<void>;
  /** The current files below `data/`. `partNames`: the ZIP files in order. */
  contents(): Promise<Pick<BagFacts, 'parts' | 'altogether'> & { files: PayloadFiles; partNames: string[] }>;
  /** Journals the added files and marks the archive as complete. */
  close(): Promise<void>;
};

/**
 * Writes everything that an archive has once: the lists, the gallery, README.txt, the bag files, and last the
 * manifests. If killed on the way, it starts over.
 */
export async function finishArchive(
  { id }: Pick<Job, 'id'>,
  target: FinishTarget,
  deps: ArchiveDeps,
  signal: AbortSignal,
): Promise<void> {
  const job = await deps.store.get(id);
  const modified = deps.now();
  const files = createGeneratedFiles(deps, modified, signal);
  try {
    const { origins, takesGallery } = target;
    const head = libraryHead(job, modified, deps);
    const { savedBytes, ...counted } = job.counts;
    const counts = { ...counted, bytes: savedBytes };
    const app = takesGallery ? await deps.galleryApp() : null;
    const problems = job.options.origin === 'files' ? await deps.store.fileProblems(id) : null;
    const listed = { head, counts, hasDateFrom: origins.has('files'), problems, app };
    const { lists, records } = await writeContents(target, listed, files, signal);
    if (records !== null) await target.add(records);
    for (const list of lists) await target.add(list);

    const { files: payloadFiles, partNames, ...contents } = await target.contents();
    const payload = { files: 0, bytes: 0 };
    // The last file of these, but the others need the totals, and reading all entries once more takes long.
    const manifestFile = await files.write({
      path: 'manifest-sha256.txt',
      text: manifest(tallied(payloadFiles, payload)),
    });
    const dataFiles = lists.filter(({ meta }) => isDataPath(meta.path)).length;
    const front =
      app === null ? [] : galleryFront(app, headScript({ account: head.account, parts: partNames, files: dataFiles }));
    const facts = { ...head, ...contents, payload, runName: job.name, counts, options: job.options, origins, problems };
    const tags: NewFile['meta'][] = lists.map(({ meta }) => meta).filter(({ path }) => !isPayload(path));
    const addTag = async (file: GeneratedFile) => {
      await target.add(file);
      tags.push(file.meta);
    };
    for (const text of [...front, ...tagTexts(facts)]) await addTag(await files.write(text));
    await addTag(manifestFile);
    await target.add(await files.write({ path: 'tagmanifest-sha256.txt', text: [tagManifest(tags)] }));
    await target.close();
  } finally {
    await files.discardAll();
  }
}

/** Writes the lists and the record lines of the part that they go to. */
async function writeContents(
  target: FinishTarget,
  listed: Parameters<typeof writeLists>[1],
  files: GeneratedFiles,
  signal: AbortSignal,
): Promise<{ lists: GeneratedFile[]; records: GeneratedFile | null }> {
  const writeRecords = async () => {
    const records = await target.records();
    return records === null ? null : files.write(records);
  };
  // In parallel, because the records mostly wait for the store.
  const [lists, records] = await runTaskGroup(signal, [
    (inner) => writeLists(target.rows(listed.head), listed, files, inner),
    writeRecords,
  ]);
  if (await target.fits(lists)) return { lists, records };
  await records?.discard();
  await target.beginNextPart();
  return { lists, records: await writeRecords() };
}

/** Passes the files through, and adds them to `totals`. */
async function* tallied(files: PayloadFiles, totals: { files: number; bytes: number }): AsyncGenerator<PayloadFile> {
  for await (const file of files) {
    totals.files++;
    totals.bytes += file.bytes;
    yield file;
  }
}

/** The files at the bag's root except the manifests. */
const tagTexts = (facts: BagFacts): GeneratedText[] => [
  { path: 'README.txt', text: [readme(facts)] },
  { path: 'bagit.txt', text: [bagDeclaration] },
  { path: 'bag-info.txt', text: [bagInfo(facts)] },
];

/** The gallery's page, and its data that comes before the items. */
const galleryFront = (app: GalleryApp, headScript: string): GeneratedText[] => [
  { path: 'gallery.html', text: [galleryPage(app)] },
  { path: 'gallery/library.js', text: [headScript] },
];
