import type { Entry } from '../../model/archive-entry';
import type { BagFiles } from '../../model/bag-files';
import type { Part } from '../../model/job';
import type { JobStore } from '../../model/ports';
import { isSidecar } from '../format/sidecars';
import { pathKey } from '../naming/file-paths';
import type { ExistingBag } from './existing-bag';

/** How many files to check in parallel. */
const checkBatch = 32;

/** Splits values into groups of `size`. The last one may be smaller. */
async function* inGroups<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const value of source) {
    group.push(value);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** Whether a file on disk is the journaled one. Photo managers edit sidecars, and those edits are kept. */
const isComplete = ({ path, bytes }: Pick<Entry, 'path' | 'bytes'>, size = -1): boolean =>
  size === bytes || (isSidecar(path) && size > 0);

/**
 * Compares the bag with the journal. Removes partial files. Items whose file is missing or has another size, or whose
 * sidecar is missing, become pending again.
 */
export async function reconcile(
  part: Part,
  previous: ExistingBag,
  { store, bag }: { store: JobStore; bag: BagFiles },
): Promise<void> {
  const journaled = new Set<string>();
  const lost = new Set<string>();
  let item: string | null = null;
  for await (const entries of inGroups(store.entries(part.job, part.number), checkBatch)) {
    const sizes = bag.isReadable
      ? await Promise.all(entries.map(async ({ path }) => (await bag.read(path))?.size))
      : [];
    for (const [n, entry] of entries.entries()) {
      journaled.add(entry.pathKey);
      // Sidecars follow their media file.
      item = entry.item ?? item;
      if (bag.isReadable && !isComplete(entry, sizes[n]) && item !== null) lost.add(item);
    }
  }
  for (const { path } of part.startedFiles) {
    const key = pathKey(path);
    // A file is created empty, and its content moves in as a whole. So a file with content is complete: it may be a
    // list from an earlier export, which must not be removed.
    const isPlaceholder = !journaled.has(key) && !previous.payload.has(key) && (await bag.read(path))?.size === 0;
    await bag.remove(path, !isPlaceholder);
  }
  if (lost.size > 0) await store.discard(part, 'wait', lost);
}
