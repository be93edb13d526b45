import type { IndexedFile } from '../archive/verify/file-index';
import type { ImportKind, ImportSource, SavedElsewhere } from '../model/saved-history';
import { missingFilesOf } from './import-source';
import type { ImportedItem, Pile, Scan, ScanDeps } from './import-types';
import { findFiles } from './scan/find-files';
import { joinItems } from './scan/join-listings';
import { type Listings, readListings } from './scan/read-listings';

export type SavedWithTools = {
  /** Null where nothing was recognized. */
  found: ImportSource | null;
  /** Lists that can't be read, or not to their end. */
  unreadable: Scan['unreadable'];
  /** Videos and images that belong to no item, or are smaller versions of one. */
  unrecognized: number;
};

const never = new AbortController().signal;
const reporting = { onProgress: () => {}, signal: never };

/**
 * What people saved of a library without this extension, however many folders and ZIPs it came in, by the same scan that builds archives from
 * files. A list counts only for the files that are there.
 */
export async function savedWithTools(files: IndexedFile[], deps: ScanDeps): Promise<SavedWithTools> {
  const pile: Pile = { exports: [], files };
  const listings = await readListings(pile, deps, reporting);
  const media = await findFiles(pile, listings, deps, reporting);
  const { items } = await joinItems(listings, media, reporting);

  const has = new Map<string, SavedElsewhere>();
  const missing: string[] = [];
  let smaller = 0;
  for (const item of items) {
    const saved = savedElsewhereOf(item);
    if (saved !== null) has.set(saved.id, saved);
    else if (listings.items.has(item.item.id)) missing.push(nameOf(item, listings));
    else smaller += item.candidates.length;
  }
  const isEmpty = has.size + missing.length === 0;
  return {
    found: isEmpty
      ? null
      : { ...originOf(items, files, listings), has: [...has.values()], absent: missingFilesOf(missing) },
    unreadable: listings.unreadable,
    unrecognized: media.unrecognized.length + smaller,
  };
}

/** A smaller version of an item doesn't stand for it. */
function savedElsewhereOf({ item, candidates }: ImportedItem): SavedElsewhere | null {
  const file = candidates.find(({ version }) => version === 'full');
  if (file === undefined) return null;
  const { taskId, postId } = item;
  const isPost = item.id.startsWith('s_');
  const id = isPost ? (postId ?? item.id) : item.id;
  const names = [...new Set([id, taskId, postId])].filter((each) => each !== null);
  return { id, isPost, names, bytes: file.bytes, sha256: file.sha256 };
}

/** What people may know a listed item by whose file is missing. */
function nameOf({ item: { id } }: ImportedItem, { items }: Listings): string {
  const [listed] = items.get(id) ?? [];
  return listed?.path ?? listed?.aliases[0] ?? id;
}

/** Kinds that have a name of their own; all others are files. */
const kinds = ['soravault', 'save-sora', 'openai-export'] as const satisfies ImportKind[];

function originOf(
  items: readonly ImportedItem[],
  files: readonly IndexedFile[],
  listings: Listings,
): Pick<ImportSource, 'kind' | 'name' | 'account' | 'madeAt'> {
  const sources = new Set(items.flatMap((item) => item.sources));
  const kind = kinds.find((each) => sources.has(each)) ?? 'files';
  const list = listings.lists.find(({ source, list }) => source === kind && list.isSure)?.list.ref ?? files[0]?.ref;
  const times = [...listings.items.values()].flat().map(({ madeAt }) => madeAt ?? 0);
  const madeAt = times.reduce((latest, time) => Math.max(latest, time), 0);
  return { kind, name: list?.chosen.split('/', 1)[0] ?? '', account: null, madeAt: madeAt === 0 ? null : madeAt };
}
