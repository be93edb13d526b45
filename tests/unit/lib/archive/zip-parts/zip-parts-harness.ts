import JSZip from 'jszip';
import type { GalleryApp } from '../../../../../lib/archive/gallery/gallery-page';
import { openZipPartsArchive } from '../../../../../lib/archive/zip-parts/zip-parts-archive';
import { type Archive, type ArchiveContent, partFile } from '../../../../../lib/model/archive';
import { siteLists } from '../../../../../lib/model/item';
import type { Job, JobOptions, Part } from '../../../../../lib/model/job';
import type { ItemRow, JobStore } from '../../../../../lib/model/ports';
import { found, jobWith, joining, pageOf, start } from '../../export/harness/export-sample';
import { bytesFor, digest, hash, mediaOf } from '../../export/harness/fake-media';
import { freshStore } from '../../storage/fresh-store';
import { createMemoryFiles } from '../../storage/memory-files';

/** Replaces the built gallery. */
export const galleryApp = async (): Promise<GalleryApp> => ({
  script: '/* script */',
  style: '/* style */',
  translations: '/* words */',
  words: {
    language: 'en',
    direction: 'ltr',
    languageChosen: false,
    title: 'Sora library',
    opening: 'It opens.',
    unpack: 'Unpack it.',
  },
});

/** A job whose items are fully listed, and an in-memory archive for it. Sizes of the items in bytes, by id. */
export async function createZipPartsHarness(
  sizes: Record<string, number>,
  options: Partial<JobOptions> = {},
  step = () => {},
) {
  const { store, reopen } = await freshStore();
  const memory = createMemoryFiles(step);
  const made = jobWith();
  const job = { ...made, options: { ...made.options, ...options } };
  await store.create(job);
  await store.addPage(pageOf(Object.keys(sizes).map((id) => found(id, { title: `film ${id}` }))), joining);
  for (const { source } of job.sources)
    await store.addPage({ ...pageOf([], { state: 'complete', cursor: null }), source }, joining);

  const deps = {
    files: memory.files,
    hash,
    digest,
    now: () => start,
    generator: { name: 'Sora Export', version: '0' },
    galleryApp,
  };
  const open = (over: JobStore = store): Promise<Archive> =>
    openZipPartsArchive(job, { ...deps, store: over, allSources: siteLists }, () => {});
  const media = new Map(Object.entries(sizes).map(([id, size]) => [id, mediaOf(bytesFor(id, size))]));
  /** Ids of fetched items, in order. */
  const fetched: string[] = [];
  const addRows = async (archive: Archive, rows: ItemRow[]) => {
    fetched.push(...rows.map(({ id }) => id));
    const contentOf = (row: ItemRow): ArchiveContent => ({
      row,
      media: media.get(row.id) ?? mediaOf(bytesFor(row.id, 0)),
      variant: 'source',
    });
    return archive.add(rows.map(contentOf), new AbortController().signal);
  };
  /**
   * Adds the pending items in groups of `size`. Each group is appended while the previous one is journaled, as in the
   * download queue.
   */
  const addWaiting = async (archive: Archive, from: JobStore = store, size = 2) => {
    const rows = await from.pendingItems(job.id, 1000);
    const added: Promise<void>[] = [];
    try {
      for (let at = 0; at < rows.length; at += size) {
        const { committed } = await addRows(archive, rows.slice(at, at + size));
        committed.catch(() => undefined); // awaited below
        added.push(committed);
      }
      await Promise.all(added);
    } finally {
      await Promise.allSettled(added);
    }
  };
  return { store, reopen, memory, job, open, addRows, addWaiting, fetched };
}

/** One part as an unzip tool reads it. Names have no run folder. */
export type PartRead = {
  part: Part;
  bytes: number;
  names: string[];
  text(path: string): Promise<string>;
  sha256(path: string): Promise<string>;
};

export async function readParts(
  store: JobStore,
  job: Job,
  bytesOf: (name: string) => Uint8Array | null,
): Promise<PartRead[]> {
  const read = async (part: Part): Promise<PartRead> => {
    const bytes = bytesOf(partFile(part)) ?? new Uint8Array();
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    const content = async (path: string) => {
      const file = zip.file(`${job.name}/${path}`);
      if (file === null) throw new Error(`${part.fileName} does not hold ${path}`);
      return file.async('uint8array');
    };
    return {
      part,
      bytes: bytes.length,
      names: Object.keys(zip.files).map((name) => name.replace(`${job.name}/`, '')),
      text: async (path) => new TextDecoder().decode(await content(path)),
      sha256: async (path) => mediaOf(await content(path)).sha256,
    };
  };
  return Promise.all((await store.parts(job.id)).map(read));
}
