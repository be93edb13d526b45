import type { IndexedFile } from '../archive/verify/file-index';
import type { ImportKind, ImportSource, SavedElsewhere } from '../model/saved-history';
import { missingFilesOf } from './import-source';
import type { ImportedItem, Pile, Scan, ScanDeps } from './import-types';
import { findFiles } from './scan/find-files';
import { joinItems } from './scan/join-listings';
import { type Listings, readListings } from './scan/read-listings';

export type SavedWithTools = {
  /** Null if nothing was recognized. */
  found: ImportSource | null;
  /** Lists that couldn't be read completely. */
  unreadable: Scan['unreadable'];
  /** Number of videos and images that belong to no item, or are smaller versions. */
  unrecognized: number;
};

const never = new AbortController().signal;
const reporting = { onProgress: () => {}, signal: never };

/**
 * Finds what the user saved of a library without this extension, in any folders and ZIPs, with the scan that imports
 * use. Listed items only count if their files exist.
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

/** A smaller version doesn't count as the item. */
function savedElsewhereOf({ item, candidates }: ImportedItem): SavedElsewhere | null {
  const file = candidates.find(({ version }) => version === 'full');
  if (file === undefined) return null;
  const { taskId, postId } = item;
  const isPost = item.id.startsWith('s_');
  const id = isPost ? (postId ?? item.id) : item.id;
  const names = [...new Set([id, taskId, postId])].filter((each) => each !== null);
  return { id, isPost, names, bytes: file.bytes, sha256: file.sha256 };
}

/** The name by which the user may know a listed item whose file is missing. */
function nameOf({ item: { id } }: ImportedItem, { items }: Listings): string {
  const [listed] = items.get(id) ?? [];
  return listed?.path ?? listed?.aliases[0] ?? id;
}

/** Sources that are their own kind. All others are `files`. */
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
