import { pathKey } from '../naming/file-paths';
import { type Expected, manifestPath, readLists, readManifest, tagManifestPath } from './expected-files';
import { type Sums, sumsOf } from './file-content';
import type { FoundExport, IndexedFile } from './file-index';

/** The end of a path that is the same in every code page: an ID in brackets and what follows it. */
const idTail = (path: string): string | null => /\[[\w-]{5,}\][\w .()-]*$/.exec(path)?.[0] ?? null;

type Copies = [key: string, same: IndexedFile[]];

/**
 * Restores file names from the export's lists. In a repacked ZIP, a name may be in an unknown code page. Such a file
 * is matched to a missing one by its ID or SHA-256.
 */
export async function withKnownNames(found: FoundExport, sums: Sums): Promise<FoundExport> {
  const guessed = [...found.copies].filter(([, same]) => same.some(({ isNameGuessed }) => isNameGuessed));
  if (guessed.length === 0) return found;
  // The caller that needs the lists reports what can't be read.
  const listed = await listedFiles(found).catch(() => new Map<string, Expected>());
  const unlisted = guessed.filter(([key]) => !listed.has(key));
  const missing = [...listed.values()].filter(({ path }) => !found.copies.has(pathKey(path)));
  if (unlisted.length === 0 || missing.length === 0) return found;

  const copies = new Map(found.copies);
  const rename = ([key, same]: Copies, { path }: Expected) => {
    copies.delete(key);
    copies.set(
      pathKey(path),
      same.map((copy) => ({ ...copy, path })),
    );
  };
  const unmatched = renameById(unlisted, missing, rename);
  await renameBySum(
    unmatched,
    missing.filter(({ path }) => !copies.has(pathKey(path))),
    sums,
    rename,
  );
  return { ...found, copies };
}

async function listedFiles(found: FoundExport): Promise<Map<string, Expected>> {
  const { files } = await readLists(found);
  const payload = await readManifest(found, manifestPath);
  const tags = await readManifest(found, tagManifestPath);
  return new Map<string, Expected>([...files, ...(payload ?? []), ...(tags ?? [])]);
}

/** Renames files whose ID is unique among the files and the names. Returns the rest. */
function renameById(
  unlisted: readonly Copies[],
  missing: readonly Expected[],
  rename: (copies: Copies, to: Expected) => void,
): Copies[] {
  const tailOf = ([, [copy]]: Copies) => idTail(copy?.path ?? '');
  const names = groupBy(missing, ({ path }) => idTail(path));
  const files = groupBy(unlisted, tailOf);
  return unlisted.filter((each) => {
    const tail = tailOf(each);
    const [name, ...others] = names.get(tail) ?? [];
    if (tail === null || name === undefined || others.length > 0 || files.get(tail)?.length !== 1) return true;
    rename(each, name);
    return false;
  });
}

/** Renames files by their content. If several names have the same content, each is used once. */
async function renameBySum(
  unlisted: readonly Copies[],
  missing: readonly Expected[],
  sums: Sums,
  rename: (copies: Copies, to: Expected) => void,
): Promise<void> {
  if (missing.length === 0) return;
  const names = groupBy(missing, ({ sha256 }) => sha256);
  for (const each of unlisted) {
    const content = await each[1][0]?.open().catch(() => null);
    const read = content == null ? null : await sumsOf(content, sums, () => {}).catch(() => null);
    const name = read === null ? undefined : names.get(read.sha256)?.shift();
    if (name !== undefined) rename(each, name);
  }
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
