import { pathKey } from '../../archive/naming/file-paths';
import type { IndexedFile } from '../../archive/verify/file-index';
import type { RankedItem } from './merge-listed';

/** Finds listed items by the end of a path: what was chosen may be a parent folder, or another part's. */
export type PathIndex = {
  add(item: RankedItem): void;
  find(file: Pick<IndexedFile, 'zip' | 'path' | 'bytes'>): RankedItem | null;
  /** Other checksums that lists have for a file of this path and size. Which list is about it isn't known. */
  otherSums(item: RankedItem): readonly string[];
};

/** More archives of one library than anybody has. */
const maxSums = 16;

/** Maximum folders of a listed path. A path may have 30,000, and each is compared. */
const deepestListed = 20;

/** Stands for any extension in a listed path. */
export const anyEnding = '.*';

export function createPathIndex(): PathIndex {
  /** By path key, then size; the first of each size counts. Many lists may have the same path. */
  const byPath = new Map<string, Map<number | null, RankedItem>>();
  const byPlace = new Map<string, RankedItem>();
  const sums = new Map<RankedItem, string[]>();
  let hasAnyEnding = false;
  const at = (key: string, bytes: number) => {
    const there = byPath.get(key);
    return there?.get(bytes) ?? there?.get(null) ?? there?.values().next().value;
  };
  return {
    add(item) {
      if (item.path === null) return;
      const key = pathKey(item.path);
      hasAnyEnding ||= key.endsWith(anyEnding);
      if (item.zip !== undefined) {
        // Elsewhere, a file with such a name may be anything: each folder of sora-exodus has an `image`.
        const place = placeOf(item.zip, key);
        if (!byPlace.has(place)) byPlace.set(place, item);
        return;
      }
      const there = byPath.get(key) ?? new Map<number | null, RankedItem>();
      const first = there.get(item.bytes);
      if (first === undefined) there.set(item.bytes, item);
      else if (item.sha256 !== null && item.sha256 !== first.sha256) {
        const others = sums.get(first) ?? [];
        if (!others.includes(item.sha256) && others.length < maxSums) sums.set(first, [...others, item.sha256]);
      }
      byPath.set(key, there);
    },
    otherSums: (item) => sums.get(item) ?? [],
    find({ zip, path, bytes }) {
      if (byPath.size === 0 && byPlace.size === 0) return null;
      const key = pathKey(path);
      const keys = hasAnyEnding ? [key, key.replace(/\.[^./]*$/, anyEnding)] : [key];
      for (const each of keys) {
        const exact = byPlace.get(placeOf(zip, each));
        if (exact !== undefined) return exact;
      }
      for (const each of keys) {
        const names = each.split('/').slice(-deepestListed);
        for (let from = 0; from < names.length; from++) {
          const best = at(names.slice(from).join('/'), bytes);
          if (best !== undefined) return best;
        }
      }
      return null;
    },
  };
}

const placeOf = (zip: string | null, key: string) => `${zip ?? ''}\0${key}`;
