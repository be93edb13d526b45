import type { FoundExports } from '../archive/verify/find-exports';
import type { Pile } from './import-types';

/** The folders of an archive that have everything about its items. */
const ownFolder = /^(?:data|gallery)\//i;

/** Sorts what was chosen. Other files in an archive's folder count as chosen separately. */
export function pileOf({ exports, unrelated }: Pick<FoundExports, 'exports' | 'unrelated'>): Pile {
  const files = [...unrelated];
  const own = exports.map(({ name, copies }) => {
    const ownCopies: typeof copies = new Map();
    for (const [key, same] of copies) {
      const isOwn = same.some(({ path }) => ownFolder.test(path));
      if (isOwn) ownCopies.set(key, same);
      else for (const copy of same) files.push(copy);
    }
    return { name, copies: ownCopies };
  });
  return { exports: own, files };
}
