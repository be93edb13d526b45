import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDestinations } from '../../../../../entrypoints/engine/create-destinations';
import { usable } from '../../../../../lib/browser/chosen-folder';
import { createRunLease } from '../../../../../lib/export/job/run-lease';
import type { Archive, ArchiveContent } from '../../../../../lib/model/archive';
import { type ListedItem, siteLists } from '../../../../../lib/model/item';
import type { Job, JobOptions } from '../../../../../lib/model/job';
import type { ItemRow, JobStore } from '../../../../../lib/model/ports';
import { found, jobWith, joining, never, pageOf, start } from '../../export/harness/export-sample';
import { createFakeClock } from '../../export/harness/fake-clock';
import { createDownloads } from '../../export/harness/fake-delivery';
import { bytesFor, digest, hash, mediaOf } from '../../export/harness/fake-media';
import { freshStore } from '../../storage/fresh-store';
import { createMemoryFiles } from '../../storage/memory-files';
import { galleryApp } from '../zip-parts/zip-parts-harness';
import { createMemoryFolder } from './memory-folder';

type Folder = ReturnType<typeof createMemoryFolder>;

/** What an export finds where an earlier one may have been: sizes of the items in bytes, by id. */
export type FileBagOptions = {
  folder?: Folder;
  options?: Partial<JobOptions>;
  job?: Partial<Job>;
  /** An item as the job's only page lists it. */
  listed?: (id: string) => ListedItem;
};

const titled = (id: string) => found(id, { title: `film ${id}` });

/** A job in its own profile whose items are fully listed. It exports to a folder or to separate files. */
export async function createFileBagHarness(
  sizes: Record<string, number>,
  { folder = createMemoryFolder(), options = {}, job: fields = {}, listed = titled }: FileBagOptions = {},
) {
  const { store, reopen } = await freshStore();
  const memory = createMemoryFiles();
  const downloads = createDownloads(memory.bytesOf);
  const clock = createFakeClock();
  const made = jobWith(fields);
  const job = { ...made, options: { ...made.options, destination: 'folder' as const, ...options } };
  await store.create(job);
  await store.addPage(pageOf(Object.keys(sizes).map(listed)), joining);
  for (const { source } of job.sources)
    await store.addPage({ ...pageOf([], { state: 'complete', cursor: null }), source }, joining);

  const destinationOver = (over: JobStore) =>
    createDestinations(
      {
        archive: {
          ...{ store: over, files: memory.files, hash, digest, galleryApp, now: () => start },
          generator: { name: 'Sora Export', version: '0' },
          allSources: siteLists,
        },
        delivery: downloads.delivery,
        clock,
        usableFolder: () => usable(folder.handle),
      },
      createRunLease(),
    )[job.options.destination];
  const open = (over: JobStore = store): Promise<Archive> => destinationOver(over).open(job, () => {});

  /** Ids of fetched items, in order. */
  const fetched: string[] = [];
  const contentOf = (row: ItemRow): ArchiveContent => {
    fetched.push(row.id);
    return {
      row,
      media: mediaOf(bytesFor(row.id, sizes[row.id] ?? 0)),
      variant: row.item.links[0]?.variant ?? 'source',
    };
  };
  /** Adds the pending items in groups of two, like the download queue. */
  const addWaiting = async (archive: Archive, from: JobStore = store) => {
    for (;;) {
      const rows = await from.pendingItems(job.id, 2);
      if (rows.length === 0) return;
      const saved = await archive.findExisting(rows, never);
      const left = rows.filter(({ id }) => !saved.has(id));
      if (left.length > 0) await (await archive.add(left.map(contentOf), never)).committed;
    }
  };
  const run = async (over: JobStore = store) => {
    const archive = await open(over);
    try {
      await addWaiting(archive, over);
      await archive.finish(never);
    } finally {
      archive.close();
    }
  };
  return { store, reopen, memory, downloads, clock, folder, job, open, run, addWaiting, fetched, sizes };
}

/** Writes files to disk while `use` works on them. */
export async function onDisk<T>(
  files: ReadonlyMap<string, Uint8Array>,
  use: (folder: string) => Promise<T> | T,
): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'sora-export-loose-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true });
      writeFileSync(join(scratch, path), bytes);
    }
    return await use(scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
