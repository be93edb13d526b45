import { pathKey } from '../naming/file-paths';
import { isPartList, manifestPath, readPartSums } from './expected-files';
import { type Sums, sumsOf } from './file-content';
import type { FoundExport, IndexedFile } from './file-index';

/**
 * Merges folders that the parts of one export were unpacked into, such as `X`, `X 2` and `X (1)`. Their names prove
 * nothing and differ between systems, but the manifest in the last part has the SHA-256 of each part's list.
 */
export async function joinFolders(found: FoundExport[], sums: Sums): Promise<FoundExport[]> {
  const hasManifest = ({ copies }: FoundExport) => copies.has(pathKey(manifestPath));
  const joined = new Map(found.filter(hasManifest).map((each) => [each, [each]]));
  const folders = found.filter((each) => !hasManifest(each) && partListsIn(each).length > 0);
  if (joined.size === 0 || folders.length === 0) return found;

  const owners = new Map<string, FoundExport[]>();
  for (const each of joined.keys())
    for (const sha256 of await readPartSums(each)) {
      const same = owners.get(sha256);
      if (same === undefined) owners.set(sha256, [each]);
      else same.push(each);
    }
  for (const folder of folders) {
    const lacks = (each: FoundExport, path: string) =>
      !joined.get(each)?.some(({ copies }) => copies.has(pathKey(path)));
    const owner = await ownerOf(folder, owners, lacks, sums);
    if (owner !== null) joined.get(owner)?.push(folder);
  }
  const taken = new Set([...joined.values()].flatMap(([, ...others]) => others));
  return found
    .filter((each) => !taken.has(each))
    .map((each) => {
      const folders = joined.get(each) ?? [];
      return folders.length > 1 ? asOne(folders) : each;
    });
}

/** The export whose manifest lists a part list of this folder. If there are several copies, one that lacks the part. */
async function ownerOf(
  folder: FoundExport,
  owners: ReadonlyMap<string, FoundExport[]>,
  lacks: (owner: FoundExport, path: string) => boolean,
  sums: Sums,
): Promise<FoundExport | null> {
  for (const list of partListsIn(folder)) {
    const content = await list.open().catch(() => null);
    const read = content === null ? null : await sumsOf(content, sums, () => {}).catch(() => null);
    const named = read === null ? [] : (owners.get(read.sha256) ?? []);
    const owner = named.find((each) => lacks(each, list.path)) ?? named[0];
    if (owner !== undefined) return owner;
  }
  return null;
}

/** The non-empty lists of its parts. An empty one is the same in every export. */
const partListsIn = ({ copies }: FoundExport): IndexedFile[] =>
  [...copies.values()].flatMap((same) => same.filter(({ path, bytes }) => isPartList(path) && bytes > 0));

function asOne(folders: FoundExport[]): FoundExport {
  const copies: FoundExport['copies'] = new Map();
  for (const folder of folders)
    for (const [key, same] of folder.copies) copies.set(key, [...(copies.get(key) ?? []), ...same]);
  // The others have a number appended to their name.
  const [name = ''] = folders.map((folder) => folder.name).sort((a, b) => a.length - b.length);
  return { name, copies };
}
