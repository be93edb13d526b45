import { runInParallel } from '../../async/run-in-parallel';
import type { Archive, ArchiveContent } from '../../model/archive';
import type { BagFiles } from '../../model/bag-files';
import type { Job } from '../../model/job';
import type { SavedItem } from '../../model/ports';
import type { ArchiveDeps } from '../finish/archive-deps';
import { finishArchive } from '../finish/finish-archive';
import { itemFiles, savedItem } from '../format/item-files';
import { pathKey } from '../naming/file-paths';
import { createNaming } from '../naming/media-naming';
import { newPart } from '../zip-parts/part-file';
import { readExistingBag } from './existing-bag';
import { entryOf, fileBagPart, type OpenBag, pathsOf } from './file-bag-part';
import { bagTarget } from './finish-bag';
import { reconcile } from './reconcile';
import { reuseExisting } from './reuse-existing';
import { writeItem } from './write-item';

/**
 * An archive of separate files at their final place: a bag, new or from an earlier export. For each group, it notes
 * the file paths, writes each file whole, then journals them (`JobStore.commit`). After a kill, every journaled file
 * is there, and any partial file is noted and gets removed or replaced. Files from earlier exports aren't fetched
 * again (`findExisting`).
 */
export async function openFileBagArchive(
  job: Job,
  bag: BagFiles,
  deps: ArchiveDeps,
  onChange: () => void,
): Promise<Archive> {
  const { store } = deps;
  const [known] = await store.parts(job.id);
  const previous = await readExistingBag(bag);
  const found = known ?? newPart(job, previous.parts + 1);
  await reconcile(found, previous, { store, bag });
  const part = fileBagPart(found, { store, bag, onChange });
  // Updated each time: the user may have chosen another folder since.
  await part.put({ fileName: bag.place });
  const naming = await createNaming(job, store, previous.payload.keys());
  const filesOf: OpenBag['filesOf'] = (content, path) => itemFiles(content, path, job.options.sidecars, deps.hash);
  const open: OpenBag = { bag, part, previous, naming, filesOf };

  const plan = async (content: ArchiveContent, planned: SavedItem[]): Promise<SavedItem> => {
    const before = previous.files.get(content.row.id);
    // The old file was worse or damaged, so the new one may take its name.
    if (before !== undefined) naming.free(before.path);
    const path = await naming.pathOf(content, planned);
    return savedItem(content, filesOf(content, path), entryOf);
  };
  const removeReplaced = async (saved: SavedItem[]) => {
    for (const { id, entry } of saved) {
      const before = previous.files.get(id);
      if (before !== undefined && pathKey(before.path) !== entry.pathKey) await bag.remove(before.path);
    }
  };

  return {
    async add(group, signal) {
      const planned: SavedItem[] = [];
      for (const content of group) planned.push(await plan(content, planned));
      const paths = planned.flatMap(pathsOf);
      await part.begin(paths);
      const toWrite = group.map((content, n) => ({ content, path: planned[n]?.entry.path ?? '' }));
      const saved = await runInParallel(bag.inParallel, toWrite, ({ content, path }) =>
        writeItem(content, path, open, signal),
      );
      await part.commit(saved, paths);
      await removeReplaced(saved);
      return { committed: Promise.resolve() };
    },

    async findExisting(rows, signal) {
      const saved: SavedItem[] = [];
      for (const row of rows) {
        const item = await reuseExisting(row, open, deps, signal);
        if (item !== null) saved.push(item);
      }
      if (saved.length > 0) await part.commit(saved);
      return new Set(saved.map(({ id }) => id));
    },

    finish: async (signal) => finishArchive(job, await bagTarget(job, open, deps, signal), deps, signal),
    close() {},
  };
}

/** The archive of a job whose lists are already written. */
export const finishedArchive: Archive = {
  add: () => Promise.reject(new Error('the archive is finished')),
  findExisting: async () => new Set(),
  finish: async () => {},
  close() {},
};
