import { type Item, importedAccount, type ListedItem } from '../../model/item';
import type { KnownOutcome, PastItem } from '../../model/ports';
import type { ImportRow, SavedElsewhere, SavedElsewhereRow, SavedHistory } from '../../model/saved-history';
import type { Database } from '../database';
import { last } from '../job-queries';
import { readPast, wholeRows } from '../read-rows';
import { put, transact } from '../transactions';

/** The two stores that tell, in whatever transaction. */
type Evidence = {
  past: Keyed & { get(key: [string, string]): Promise<PastItem | undefined> };
  had: { index(name: 'id'): Keyed & { getAll(key: [string, string], count: number): Promise<SavedElsewhereRow[]> } };
};
type Keyed = { getKey(range: IDBKeyRange): Promise<unknown> };

/** Whether anything of an account is there. Where it isn't, that one answer saves a request for every item of a page. */
const knowsAny = async (store: Keyed, account: string): Promise<boolean> =>
  (await store.getKey(IDBKeyRange.bound([account], [account, last]))) !== undefined;

/**
 * Which items of a page an account has saved or failed to save. A file that is known by its post or its task alone stands for an item that
 * is the only one of it: which of several it is, nobody knows. What an import has saved counts for every account if its files name none. It
 * counts only as long as no list has a larger file, and so does a file of another tool.
 */
export async function lookUpOutcomes(
  { past, had }: Evidence,
  account: string,
  found: readonly ListedItem[],
): Promise<Map<string, KnownOutcome>> {
  const alone = { post: itemsAlone(found, 'postId'), task: itemsAlone(found, 'taskId') };
  const outcomes = new Map<string, KnownOutcome>();
  const files = had.index('id');
  const [hasPast, hasImported, hasFiles] = await Promise.all([
    knowsAny(past, account),
    knowsAny(past, importedAccount.id),
    knowsAny(files, account),
  ]);
  if (!hasPast && !hasImported && !hasFiles) return outcomes;
  const look = async ({ item, recordKind }: ListedItem) => {
    const { id, postId, taskId } = item;
    const post = recordKind === 'post' && alone.post.has(id) ? postId : null;
    const task = recordKind === 'generation' && alone.task.has(id) ? taskId : null;
    const filesOf = async (name: string | null) =>
      name === null || !hasFiles ? [] : files.getAll([account, name], maxSameFile);
    const [row, imported, asItem, asPost, asTask] = await Promise.all([
      hasPast ? past.get([account, id]) : undefined,
      hasImported ? past.get([importedAccount.id, id]) : undefined,
      filesOf(id),
      filesOf(post),
      filesOf(task),
    ]);
    const known = readPast(row);
    const found = [...[...asItem, ...asTask].filter(({ isPost }) => !isPost), ...asPost.filter(({ isPost }) => isPost)];
    const isSavedElsewhere = found.some((file) => isAsGood(file, item));
    const isSaved = isSavedAsGood(known, item) || isSavedAsGood(readPast(imported), item);
    if (isSaved || isSavedElsewhere) outcomes.set(id, 'saved');
    else if (known?.failed != null) outcomes.set(id, 'failed');
  };
  await Promise.all(found.map(look));
  return outcomes;
}

/** Whether an item was saved, and no list has a larger file than the one that was imported. */
function isSavedAsGood(known: PastItem | null, item: Item): boolean {
  if (known?.saved == null) return false;
  const { bytes, imported } = known.saved;
  return imported !== true || !isListedLarger(item, bytes);
}

/** Files of one item that are looked at: people add the same ones from a few places. */
const maxSameFile = 20;

/** Whether a file may be the item as it is listed. Exports of ours hold what the site gave, whatever size it lists. */
function isAsGood({ kind, bytes }: SavedElsewhereRow, item: Item): boolean {
  return kind === 'export' || kind === 'history' || bytes === null || !isListedLarger(item, bytes);
}

const isListedLarger = ({ links }: Item, bytes: number): boolean => links.some((link) => (link.bytes ?? 0) > bytes);

/** IDs of items that no other picture or video of the page shares its post or its task with. */
function itemsAlone(found: readonly ListedItem[], by: 'postId' | 'taskId'): Set<string> {
  const byShared = new Map<string, Set<string>>();
  for (const { item } of found) {
    const shared = item[by];
    if (shared === null || item.kind === 'caption' || item.kind === 'reference') continue;
    byShared.set(shared, (byShared.get(shared) ?? new Set()).add(item.id));
  }
  return new Set([...byShared.values()].filter(({ size }) => size === 1).flatMap((ids) => [...ids]));
}

/** All that was found at one place, in a store whose keys begin so. */
const ofImport = ({ account, kind, name }: Pick<ImportRow, 'account' | 'kind' | 'name'>): IDBKeyRange =>
  IDBKeyRange.bound([account, kind, name], [account, kind, name, last]);

export function createSavedHistory(database: Database): SavedHistory {
  return {
    add: (account, { kind, name, madeAt, has }, at) =>
      transact(database, 'imports', async (tx) => {
        const from = { account, kind, name };
        const rows = has.map((each) => rowOf(each, from));
        // They come from the user's files: one that can't be remembered prevents no other.
        await Promise.all(wholeRows('had', rows).map((row) => put(tx, 'had', row)));
        const [before] = wholeRows('imports', await tx.objectStore('imports').getAll([account, kind, name]));
        const items = await tx.objectStore('had').count(ofImport(from));
        const row = { ...from, madeAt: madeAt ?? before?.madeAt ?? null, items, addedAt: at };
        await put(tx, 'imports', row);
        return row;
      }),
    forget: ({ account, kind, name }) =>
      transact(database, 'imports', async (tx) => {
        await tx.objectStore('had').delete(ofImport({ account, kind, name }));
        await tx.objectStore('imports').delete([account, kind, name]);
      }),
  };
}

function rowOf(
  { id, isPost, names, bytes, sha256 }: SavedElsewhere,
  from: Pick<ImportRow, 'account' | 'kind' | 'name'>,
): SavedElsewhereRow {
  const { account } = from;
  const savedAs = [...new Set([id, ...names])].map((each): [string, string] => [account, each]);
  return { ...from, id, isPost, bytes, sha256, savedAs };
}

/** Where an account's files were found besides, the latest first. */
export async function readImports(database: Database, account: string): Promise<ImportRow[]> {
  const all = await database.getAll('imports', IDBKeyRange.bound([account], [account, last]));
  return wholeRows('imports', all).toSorted((a, b) => b.addedAt - a.addedAt);
}

/** All that an account is known to have, each item once: what jobs have saved, and what was found besides. */
export async function readHistory(database: Database, account: string): Promise<SavedElsewhere[]> {
  const range = IDBKeyRange.bound([account], [account, last]);
  const [past, had] = await Promise.all([database.getAll('past', range), database.getAll('had', range)]);
  const items = new Map<string, SavedElsewhere>();
  const namesOf = (savedAs: [string, string][]) => savedAs.map(([, name]) => name);
  for (const { id, isPost, bytes, sha256, savedAs } of wholeRows('had', had))
    items.set(id, { id, isPost, names: namesOf(savedAs), bytes, sha256 });
  for (const { id, saved, savedAs } of wholeRows('past', past)) {
    if (saved === null) continue;
    items.set(id, { id, isPost: false, names: namesOf(savedAs), bytes: saved.bytes, sha256: saved.sha256 });
  }
  return [...items.values()];
}
