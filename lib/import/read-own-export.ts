import { pathKey } from '../archive/naming/file-paths';
import { sumsOf } from '../archive/verify/file-content';
import type { FoundExport, IndexedFile } from '../archive/verify/file-index';
import type { ImportSource, SavedElsewhere } from '../model/saved-history';
import { missingFilesOf } from './import-source';
import type { ListedItem, ScanDeps, UnreadableReason } from './import-types';
import { readListings } from './scan/read-listings';

/** An item whose list has the path of its file. */
type ItemFile = ListedItem & { path: string };

const reporting = { onProgress: () => {}, signal: new AbortController().signal };

/** The first listed item with a path. The library's list comes first. */
function itemFile(statements: readonly ListedItem[]): ItemFile[] {
  return statements.flatMap(({ path, ...item }) => (path === null ? [] : { ...item, path })).slice(0, 1);
}

/**
 * Finds the items of one of our archives, from the lists that the import page reads. Only existing files count: at
 * their path with their size, or moved or renamed with the same bytes. `separate`: all chosen unpacked files. `fault`:
 * why a list couldn't be read completely, or null.
 */
export async function readOwnExport(
  found: FoundExport,
  separate: readonly IndexedFile[],
  deps: ScanDeps,
): Promise<{ source: ImportSource; fault: UnreadableReason | null }> {
  const { items, account, unreadable } = await readListings({ exports: [found], files: [] }, deps, reporting);
  const statements = [...items.values()];
  const has: SavedElsewhere[] = [];
  const missing: ItemFile[] = [];
  for (const item of statements.flatMap(itemFile)) {
    const copies = found.copies.get(pathKey(item.path)) ?? [];
    if (await isAnyThere(copies, item)) has.push(savedElsewhereOf(item));
    else missing.push(item);
  }
  const moved = await findMoved(missing, separate, deps);
  const absent = missing.filter((file) => !moved.includes(file)).map(({ path }) => path);
  const madeAt = statements.flat().reduce((latest, each) => Math.max(latest, each.madeAt ?? 0), 0);
  return {
    source: {
      kind: 'export',
      name: found.name,
      account: account?.id ?? null,
      madeAt: madeAt === 0 ? null : madeAt,
      has: [...has, ...moved.map(savedElsewhereOf)],
      absent: missingFilesOf(absent),
    },
    fault: unreadable[0]?.reason ?? null,
  };
}

function savedElsewhereOf({ facts: { id, taskId, postId }, bytes, sha256 }: ItemFile): SavedElsewhere {
  const names = [id, taskId, postId].filter((name) => name !== null);
  return { id, isPost: false, names, bytes, sha256 };
}

async function isAnyThere(copies: readonly IndexedFile[], { bytes }: ItemFile): Promise<boolean> {
  for (const copy of copies) if ((bytes === null || copy.bytes === bytes) && (await isThere(copy))) return true;
  return false;
}

/** Whether a file has content. The directory of a truncated ZIP may still list it. */
async function isThere(copy: IndexedFile): Promise<boolean> {
  if (copy.bytes === 0) return false;
  if (copy.zip === null) return true;
  const content = await copy.open().catch(() => null);
  if (content === null) return false;
  if (content instanceof Blob) return content.size === copy.bytes;
  await content.cancel();
  return true;
}

/**
 * Finds missing files at any other path. Reads only files whose size matches. A file counts for all items with the
 * same bytes.
 */
async function findMoved(missing: ItemFile[], separate: readonly IndexedFile[], sums: ScanDeps): Promise<ItemFile[]> {
  const wanted = new Set(missing.flatMap(({ bytes }) => bytes ?? []));
  const there = new Set<string>();
  for (const copy of separate) {
    if (copy.bytes === 0 || !wanted.has(copy.bytes)) continue;
    const content = await copy.open();
    const read = content === null ? null : await sumsOf(content, sums, () => {}).catch(() => null);
    if (read !== null) there.add(read.sha256);
  }
  return missing.filter(({ sha256 }) => sha256 !== null && there.has(sha256));
}
