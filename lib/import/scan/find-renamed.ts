import { sumsOf } from '../../archive/verify/file-content';
import type { FoundFiles, ScanDeps } from '../import-types';
import type { Listings } from './read-listings';

/**
 * Matches renamed files to their items by the SHA-256 in our lists. Reads only files with the size of a missing one.
 */
export async function findRenamed(
  found: FoundFiles,
  { items }: Listings,
  deps: ScanDeps,
  signal: AbortSignal,
): Promise<FoundFiles> {
  /** Ids by SHA-256. Several items may have the same bytes. */
  const missing = new Map<string, Set<string>>();
  const sizes = new Set<number>();
  for (const [id, statements] of items) {
    if (found.byItem.has(id)) continue;
    for (const { sha256, bytes } of statements) {
      if (sha256 === null || bytes === null) continue;
      missing.set(sha256, (missing.get(sha256) ?? new Set()).add(id));
      sizes.add(bytes);
    }
  }
  if (missing.size === 0) return found;

  const unrecognized: FoundFiles['unrecognized'] = [];
  for (const file of found.unrecognized) {
    signal.throwIfAborted();
    const content = sizes.has(file.bytes) ? await file.open().catch(() => null) : null;
    const sums = content === null ? null : await sumsOf(content, deps, () => signal.throwIfAborted()).catch(() => null);
    signal.throwIfAborted();
    const ids = sums === null ? undefined : missing.get(sums.sha256);
    if (ids === undefined || sums === null) unrecognized.push(file);
    else
      for (const id of ids) {
        const same = found.byItem.get(id) ?? [];
        same.push({ ...file, sha256: sums.sha256, source: 'sora-export' });
        found.byItem.set(id, same);
      }
  }
  return { ...found, unrecognized };
}
