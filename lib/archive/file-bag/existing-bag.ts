import type { BagFiles } from '../../model/bag-files';
import type { Origin } from '../../model/job';
import type { LibraryItem } from '../../model/library-item';
import { partRecordsPath, pathKey } from '../naming/file-paths';
import { accountIn, manifestEntry, partNumbers } from '../verify/expected-files';
import { linesOf } from '../verify/file-content';
import { itemOrigins } from './item-origins';
import { isInside, type ReadItem, readItem } from './read-existing-item';

/** The file of an item that an earlier export has put into this bag. */
export type ExistingFile = Pick<LibraryItem, 'variant' | 'mediaType'> & { path: string; bytes: number; sha256: string };

/** What earlier exports have put into this bag, as it tells itself. Read from a disk: anything may stand there. */
export type ExistingBag = {
  /** Files of items, by the item's id. */
  files: ReadonlyMap<string, ExistingFile>;
  /** Ids of items whose file is there, while what is told of it is not as it should be. */
  flawed: ReadonlySet<string>;
  /** Every file that its manifest lists, by the folded path. */
  payload: ReadonlyMap<string, { path: string; sha256: string }>;
  /** Where its items are from. */
  origins: ReadonlySet<Origin>;
  /** How many lists of parts it has, or the highest number of one. */
  parts: number;
};

const libraryPath = 'data/library.json';
const manifestPath = 'manifest-sha256.txt';
/** A higher number of a part is none that we have given: each is one export. */
const maxParts = 10_000;

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
export async function readExistingBag(bag: Pick<BagFiles, 'read'>): Promise<ExistingBag> {
  const payload = new Map<string, { path: string; sha256: string }>();
  const manifest = await bag.read(manifestPath);
  if (manifest !== null) {
    for await (const line of linesOf(manifest)) {
      const entry = manifestEntry(line);
      if (entry !== null && isInside(entry.path)) payload.set(pathKey(entry.path), entry);
    }
  }
  const files = new Map<string, ExistingFile>();
  const flawed = new Set<string>();
  const origins = new Set<Origin>();
  for await (const { item, isFlawed } of readItems(bag)) {
    for (const origin of itemOrigins(item.sources)) origins.add(origin);
    const { id, path, bytes, sha256, variant, mediaType } = item;
    // What the manifest does not list was not finished.
    if (path === null || bytes === null || sha256 === null || payload.get(pathKey(path))?.sha256 !== sha256) continue;
    files.set(id, { path, bytes, sha256, variant, mediaType });
    if (isFlawed) flawed.add(id);
  }
  let parts = partNumbers(payload.values()).findLast((number) => number <= maxParts) ?? 0;
  // Where the manifest is lost, they are there all the same.
  while ((await bag.read(partRecordsPath(parts + 1))) !== null) parts++;
  return { files, flawed, payload, origins, parts };
}

/** The items of the `library.json` that is there, one after the other. Lines that are no items are passed over. */
export async function* existingItems(bag: Pick<BagFiles, 'read'>): AsyncGenerator<LibraryItem> {
  for await (const { item } of readItems(bag)) yield item;
}

async function* readItems(bag: Pick<BagFiles, 'read'>): AsyncGenerator<ReadItem> {
  const library = await bag.read(libraryPath);
  if (library === null) return;
  for await (const line of linesOf(library)) {
    const read = readItem(line);
    if (read !== null) yield read;
  }
}
