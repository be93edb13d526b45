import { itemKeys } from '../item-keys';
import type { LibraryItem } from '../library';
import { folded, partRecordsPath } from '../names';
import { linesOf } from '../verify/content';
import { accountIn, manifestEntry, partNumbers } from '../verify/expected';
import type { BagFiles } from './bag-files';

/** The file of an item that an earlier export has put into this bag. */
export type PreviousFile = Pick<LibraryItem, 'variant' | 'mediaType'> & { path: string; bytes: number; sha256: string };

/** What earlier exports have put into this bag, as it tells itself. Read from a disk: anything may stand there. */
export type PreviousBag = {
  /** Files of items, by the item's id. */
  files: ReadonlyMap<string, PreviousFile>;
  /** Every file that its manifest lists, by the folded path. */
  payload: ReadonlyMap<string, { path: string; sha256: string }>;
  /** How many lists of parts it has, or the highest number of one. */
  parts: number;
};

const libraryPath = 'data/library.json';
const manifestPath = 'manifest-sha256.txt';

/** Whose bag it is; null where there is none, or none that is complete. */
export async function ownerOf(bag: Pick<BagFiles, 'read'>): Promise<string | null> {
  const library = await bag.read(libraryPath);
  if (library === null) return null;
  for await (const line of linesOf(library)) {
    const account = accountIn(line);
    if (account !== null) return account;
    if (line.startsWith('"items"')) return null;
  }
  return null;
}

/** Reads what is in a bag already. Empty where nothing is. */
export async function readPreviousBag(bag: Pick<BagFiles, 'read'>): Promise<PreviousBag> {
  const payload = new Map<string, { path: string; sha256: string }>();
  const manifest = await bag.read(manifestPath);
  if (manifest !== null) {
    for await (const line of linesOf(manifest)) {
      const entry = manifestEntry(line);
      if (entry !== null && isInside(entry.path)) payload.set(folded(entry.path), entry);
    }
  }
  const files = new Map<string, PreviousFile>();
  for await (const { id, path, bytes, sha256, variant, mediaType } of previousItems(bag)) {
    // What the manifest does not list was not finished.
    if (path === null || bytes === null || sha256 === null || payload.get(folded(path))?.sha256 !== sha256) continue;
    files.set(id, { path, bytes, sha256, variant, mediaType });
  }
  let parts = Math.max(0, ...partNumbers(payload.values()));
  // Where the manifest is lost, they are there all the same.
  while ((await bag.read(partRecordsPath(parts + 1))) !== null) parts++;
  return { files, payload, parts };
}

/** The items of the `library.json` that is there, one after the other. Lines that are no items are passed over. */
export async function* previousItems(bag: Pick<BagFiles, 'read'>): AsyncGenerator<LibraryItem> {
  const library = await bag.read(libraryPath);
  if (library === null) return;
  for await (const line of linesOf(library)) {
    const item = readItem(line);
    if (item !== null) yield item;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isInside = (path: string) =>
  path.startsWith('data/') && !path.split('/').some((segment) => ['', '.', '..'].includes(segment));

/** An item as one line tells it; null where that is none. Keys that it lacks are `null`, as for all that is not known. */
function readItem(line: string): LibraryItem | null {
  if (!line.startsWith('{"id":')) return null;
  try {
    const told = JSON.parse(line.replace(/,$/, ''));
    if (!isText(told.id) || !isText(told.kind)) return null;
    const item = Object.fromEntries(itemKeys.map((key) => [key, told[key] ?? null])) as LibraryItem;
    for (const list of ['sources', 'folders', 'characters'] as const)
      if (!Array.isArray(item[list]) || !item[list].every(isText)) return null;
    const { path, bytes, sha256 } = item;
    const isSaved =
      isText(path) && isInside(path) && Number.isSafeInteger(bytes) && isText(sha256) && /^[0-9a-f]{64}$/.test(sha256);
    return isSaved ? item : { ...item, path: null, bytes: null, sha256: null, mediaType: null };
  } catch {
    return null;
  }
}
