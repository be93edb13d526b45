import type { Part } from '../../model/job';
import { pathKey } from '../naming/file-paths';
import type { ExistingBag } from './existing-bag';
import type { FileBagDeps } from './file-bag-deps';

/** How many files are checked in parallel. */
const checkBatch = 32;

/** Values in groups of so many, the last one smaller. */
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

/**
 * Sees to it that what the journal tells is there and nothing half written is left: items of files that have gone, or have another size,
 * wait to be fetched again.
 */
export async function reconcile(
  part: Part,
  previous: ExistingBag,
  { store, bag }: Pick<FileBagDeps, 'store' | 'bag'>,
): Promise<void> {
  const journaled = new Set<string>();
  const lost = new Set<string>();
  let item: string | null = null;
  for await (const entries of inGroups(store.entries(part.job, part.number), checkBatch)) {
    const sizes = bag.isReadable
      ? await Promise.all(entries.map(async ({ path }) => (await bag.read(path))?.size))
      : [];
    for (const [n, entry] of entries.entries()) {
      journaled.add(entry.folded);
      // Behind a medium stand its sidecars.
      item = entry.item ?? item;
      if (bag.isReadable && sizes[n] !== entry.bytes && item !== null) lost.add(item);
    }
  }
  for (const { path } of part.begun) {
    const key = pathKey(path);
    // A file gets its place with nothing in it, and its content in one move. So one that holds something is complete: at the least a list of
    // an earlier export, and never ours to remove.
    const isPlaceholder = !journaled.has(key) && !previous.payload.has(key) && (await bag.read(path))?.size === 0;
    await bag.remove(path, !isPlaceholder);
  }
  if (lost.size > 0) await store.discard(part, 'wait', lost);
}
