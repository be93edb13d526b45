import type { FoundExports } from '../archive/verify/find-exports';
import type { Pile } from './import-types';

/** Below these folders of an archive lies all of it that holds items. */
const ownFolder = /^(?:data|gallery)\//i;

/** What was chosen, sorted: whatever somebody put into the folder of an archive beside its own files is as good as chosen by itself. */
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
