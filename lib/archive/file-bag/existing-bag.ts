import type { BagFiles } from '../../model/bag-files';
import { importSources, type Source, siteLists } from '../../model/item';
import type { Origin } from '../../model/job';
import type { LibraryItem } from '../../model/library-item';
import { partRecordsPath, pathKey } from '../naming/file-paths';
import { accountIn, manifestEntry, partNumbers } from '../verify/expected-files';
import { linesOf } from '../verify/file-content';
import { isInside, type ReadItem, readItem } from './read-existing-item';

/** An item's file in the bag, from an earlier export. */
export type ExistingFile = Pick<LibraryItem, 'variant' | 'mediaType'> & { path: string; bytes: number; sha256: string };

/**
 * The contents of a bag from earlier exports, according to its own lists. They are read from disk, so they are
 * untrusted.
 */
export type ExistingBag = {
  /** Files of items, by the item's id. */
  files: ReadonlyMap<string, ExistingFile>;
  /** Ids of items whose file is there, but whose facts are invalid. */
  flawed: ReadonlySet<string>;
  /** Every file in the manifest, by path key. */
  payload: ReadonlyMap<string, { path: string; sha256: string }>;
  /** Where its items come from. */
  origins: ReadonlySet<Origin>;
  /** The highest part number of its lists. */
  parts: number;
};

const libraryPath = 'data/library.json';
const manifestPath = 'manifest-sha256.txt';
/** Higher part numbers can't be ours: each part is one export. */
const maxParts = 10_000;

/** A newer version may have written other names, which say nothing about the origin. */
const lists: ReadonlySet<Source> = new Set(siteLists);
const imports: ReadonlySet<Source> = new Set(importSources);

/** The account id of a complete bag, or null. */
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

/** Reads what is already in a bag. Empty if there is none. */
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
    for (const source of item.sources) {
      if (lists.has(source)) origins.add('site');
      else if (imports.has(source)) origins.add('files');
    }
    const { id, path, bytes, sha256, variant, mediaType } = item;
    // A file that isn't in the manifest wasn't finished.
    if (path === null || bytes === null || sha256 === null || payload.get(pathKey(path))?.sha256 !== sha256) continue;
    files.set(id, { path, bytes, sha256, variant, mediaType });
    if (isFlawed) flawed.add(id);
  }
  let parts = partNumbers(payload.values()).findLast((number) => number <= maxParts) ?? 0;
  // Finds the lists even if the manifest is lost.
  while ((await bag.read(partRecordsPath(parts + 1))) !== null) parts++;
  return { files, flawed, payload, origins, parts };
}

/** Yields the items of an existing `library.json`. Skips lines that aren't items. */
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
