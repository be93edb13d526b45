import type { LibraryItem } from '../../lib/model/library-item';
import type { VerifiedExport } from '../e2e/harness/bag';
import type { PileItem } from './sample-pile';

const sorted = (words: readonly string[]) => words.toSorted().join();

/**
 * How an archive that was built from a pile differs from what is expected: each item once, with its best file, texts,
 * date and sources, and no other files. Empty if nothing differs.
 */
export async function differencesFromPile(
  expected: readonly PileItem[],
  { files, read }: Pick<VerifiedExport, 'files' | 'read'>,
): Promise<string[]> {
  const library = JSON.parse((await read('data/library.json')).toString('utf8')) as { items: LibraryItem[] };
  const built = new Map(library.items.map((item) => [item.id, item]));
  const differences: string[] = [];
  if (built.size !== library.items.length) differences.push('an item is in library.json twice');
  for (const item of expected) {
    const twin = built.get(item.id);
    built.delete(item.id);
    if (twin === undefined) differences.push(`${item.id} is not in library.json`);
    else differences.push(...compare(item, twin, files));
  }
  for (const id of built.keys()) differences.push(`${id} is in library.json, but not in the pile`);

  const paths = new Set(library.items.map(({ path }) => path));
  for (const path of files.keys())
    if (/^data\/(?:videos|images|references|captions)\//.test(path) && !paths.has(path))
      differences.push(`${path} belongs to no item`);
  return differences;
}

function compare(expected: PileItem, built: LibraryItem, files: VerifiedExport['files']): string[] {
  const isSaved = expected.sha256 !== null;
  const pairs: [string, unknown, unknown][] = [
    ['kind', built.kind, expected.kind],
    ['prompt', built.prompt, expected.prompt],
    ['createdAt', built.createdAt, expected.createdAt],
    ['dateFrom', built.dateFrom, expected.isDated ? undefined : 'id'],
    ['sources', sorted(built.sources), sorted(expected.sources)],
    ['status', built.status, isSaved ? 'saved' : 'skipped'],
    ['reason', built.reason, isSaved ? null : 'file-missing'],
    ['sha256', built.sha256, expected.sha256],
    ['the file', files.get(built.path ?? '')?.sha256 ?? null, expected.sha256],
  ];
  return pairs
    .filter(([, is, should]) => is !== should)
    .map(
      ([name, is, should]) => `${expected.id}: ${name} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`,
    );
}
