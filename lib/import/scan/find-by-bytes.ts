import { sumsOf } from '../../archive/verify/file-content';
import type { Candidate, FoundFiles, ScanDeps } from '../import-types';
import { headOf } from './file-bytes';
import type { Listings } from './read-listings';

/** Files with the same size and the same start are read completely, others aren't. */
const headBytes = 64 * 1024;

/**
 * Matches files with other names to their items: by the SHA-256 in a list, or by the bytes of another file of exactly
 * one item. Only reads files with the size of another one.
 */
export async function findByBytes(
  found: FoundFiles,
  { items }: Pick<Listings, 'items'>,
  deps: ScanDeps,
  signal: AbortSignal,
): Promise<FoundFiles> {
  if (found.unrecognized.length === 0) return found;
  const sumOf = createSums(deps, signal);
  const listed = listedSums(items);
  const withSameStart = createStarts(filesBySize(found), deps, signal);

  const unrecognized: Candidate[] = [];
  for (const file of found.unrecognized) {
    signal.throwIfAborted();
    const sha256 = listed.sizes.has(file.bytes) ? await sumOf(file) : null;
    const byList = [...(sha256 === null ? [] : (listed.ids.get(sha256) ?? []))];
    const without = byList.filter((id) => !found.byItem.has(id));
    const ids = byList.length > 0 ? (without.length > 0 ? without : byList.slice(0, 1)) : [];
    if (ids.length > 0) {
      for (const id of ids) addTo(found, id, { ...file, sha256, source: 'sora-export' });
      continue;
    }
    const same = await sameFiles(file, await withSameStart(file), sumOf);
    // If several items have the same bytes, the file belongs to none of them.
    const [only, ...others] = same;
    if (only !== undefined && others.length === 0) addTo(found, only, file);
    else unrecognized.push(file);
  }
  return { ...found, unrecognized };
}

/** Ids by SHA-256. Several items may have the same bytes. */
function listedSums(items: Listings['items']): { ids: Map<string, Set<string>>; sizes: Set<number> } {
  const ids = new Map<string, Set<string>>();
  const sizes = new Set<number>();
  for (const [id, statements] of items)
    for (const { sha256, bytes } of statements) {
      if (sha256 === null || bytes === null) continue;
      ids.set(sha256, (ids.get(sha256) ?? new Set()).add(id));
      sizes.add(bytes);
    }
  return { ids, sizes };
}

type ItemFile = { id: string; file: Candidate };

/** The known files of each size that an unknown file has. */
function filesBySize({ byItem, unrecognized }: FoundFiles): Map<number, ItemFile[]> {
  const bySize = new Map<number, ItemFile[]>(unrecognized.map(({ bytes }) => [bytes, []]));
  for (const [id, files] of byItem) for (const file of files) bySize.get(file.bytes)?.push({ id, file });
  return bySize;
}

/**
 * Finds the known files with a file's size and start. Reads each start once, however many files have the same size.
 * Throws the signal's reason.
 */
function createStarts(bySize: Map<number, ItemFile[]>, { digest }: Pick<ScanDeps, 'digest'>, signal: AbortSignal) {
  const byStart = new Map<number, Map<string, ItemFile[]>>();
  const startOf = async (file: Candidate): Promise<string | null> => {
    signal.throwIfAborted();
    const head = await headOf(file, headBytes);
    return head === null ? null : `${file.kind} ${await digest(new Uint8Array(head))}`;
  };
  const ofSize = async (bytes: number) => {
    const starts = byStart.get(bytes) ?? new Map<string, ItemFile[]>();
    if (byStart.has(bytes)) return starts;
    byStart.set(bytes, starts);
    for (const each of bySize.get(bytes) ?? []) {
      const start = await startOf(each.file);
      if (start === null) continue;
      const same = starts.get(start);
      if (same === undefined) starts.set(start, [each]);
      else same.push(each);
    }
    return starts;
  };
  return async (file: Candidate): Promise<ItemFile[]> => {
    const starts = await ofSize(file.bytes);
    const start = starts.size === 0 ? null : await startOf(file);
    return start === null ? [] : (starts.get(start) ?? []);
  };
}

async function sameFiles(file: Candidate, others: readonly ItemFile[], sumOf: SumOf): Promise<Set<string>> {
  const same = new Set<string>();
  for (const { id, file: other } of others) {
    if (same.has(id) || (file.crc32 ?? other.crc32) !== (other.crc32 ?? file.crc32)) continue;
    const sha256 = await sumOf(file);
    if (sha256 !== null && sha256 === (await sumOf(other))) same.add(id);
  }
  return same;
}

type SumOf = (file: Candidate) => Promise<string | null>;

/** The SHA-256 of files, each read once. Null if one can't be read. */
function createSums(deps: ScanDeps, signal: AbortSignal): SumOf {
  const sums = new Map<Candidate, string | null>();
  return async (file) => {
    const known = sums.get(file);
    if (known !== undefined) return known;
    const content = await file.open().catch(() => null);
    const read = content === null ? null : await sumsOf(content, deps, () => signal.throwIfAborted()).catch(() => null);
    signal.throwIfAborted();
    sums.set(file, read?.sha256 ?? null);
    return read?.sha256 ?? null;
  };
}

function addTo({ byItem }: FoundFiles, id: string, file: Candidate): void {
  byItem.set(id, [...(byItem.get(id) ?? []), file]);
}
