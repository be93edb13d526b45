import type { Library, LibraryItem } from '../../replica/replica';
import type { VerifiedExport } from './bag';

/** Fields that both sides describe in the same way. */
const facts = [
  ...(['taskId', 'kind', 'prompt', 'title', 'caption', 'createdAt', 'postedAt', 'postId', 'status'] as const),
  ...(['own', 'author', 'remixOf'] as const),
] as const;

/** The same values, in any order. */
const sets = ['folders', 'characters'] as const;

/** The fields of an element of `items[]` in `library.json` (`docs/archive-format.md`) that this comparison reads. */
type Exported = Pick<LibraryItem, (typeof facts)[number] | (typeof sets)[number] | 'id'> & {
  sources: string[];
  status: string;
  reason: string | null;
  path: string | null;
  sha256: string | null;
};

/**
 * How an export differs from what the replica served: items, their facts, their bytes, and unexpected files. Empty if
 * nothing differs. `others`: other people's files were requested.
 */
export async function differencesFrom(library: Library, found: VerifiedExport, others = false): Promise<string[]> {
  const { items } = JSON.parse((await found.read('data/library.json')).toString('utf8')) as { items: Exported[] };
  const exported = new Map(items.map((item) => [item.id, item]));
  const expected = library.itemsIn({ others });
  const differences: string[] = [];
  if (exported.size !== items.length)
    differences.push(`${items.length - exported.size} items stand in library.json twice`);

  for (const item of expected) {
    const twin = exported.get(item.id);
    exported.delete(item.id);
    if (twin === undefined) differences.push(`${item.id} is not in library.json`);
    else differences.push(...compare(item, twin), ...compareFile(library, item, twin, found));
  }
  for (const id of exported.keys()) differences.push(`${id} is in library.json, but not in the library`);

  const paths = new Set(items.map(({ path }) => path));
  for (const path of found.files.keys()) {
    if (/^data\/(videos|images|references|captions)\//.test(path) && !paths.has(path))
      differences.push(`${path} belongs to no item`);
  }
  return differences;
}

const sorted = (words: readonly string[]) => words.toSorted().join();

function compare(item: LibraryItem, twin: Exported): string[] {
  const pairs: [string, unknown, unknown][] = [
    ...facts.map((key): [string, unknown, unknown] => [key, twin[key], item[key]]),
    ['reason', twin.reason, item.absence],
    ['sources', sorted(twin.sources), sorted(item.lists)],
    ...sets.map((key): [string, unknown, unknown] => [key, sorted(twin[key]), sorted(item[key])]),
  ];
  // A reference image may serve several tasks, and may have the id of any.
  const compared = item.kind === 'reference' ? pairs.filter(([key]) => key !== 'taskId') : pairs;
  return compared
    .filter(([, is, expected]) => is !== expected)
    .map(([key, is, expected]) => `${item.id}: ${key} is ${JSON.stringify(is)}, expected ${JSON.stringify(expected)}`);
}

function compareFile(library: Library, item: LibraryItem, twin: Exported, found: VerifiedExport): string[] {
  if (item.status !== 'saved') return twin.path === null ? [] : [`${item.id}: has a file, but is ${item.status}`];
  const file = found.files.get(twin.path ?? '');
  if (file === undefined) return [`${item.id}: its file ${twin.path} is missing`];
  const served = library.sha256(item.id);
  if (file.sha256 !== served || twin.sha256 !== served) return [`${item.id}: its bytes are not those that were served`];
  return twin.path?.endsWith(`.${item.format}`) ? [] : [`${item.id}: ${twin.path} should end in .${item.format}`];
}
