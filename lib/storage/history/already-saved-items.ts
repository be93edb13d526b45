import type { Item, ListedItem } from '../../model/item';
import type { KnownOutcome } from '../../model/ports';
import type { ImportRow, SavedElsewhere, SavedElsewhereRow, SavedHistory } from '../../model/saved-history';
import type { Database } from '../database-schema';
import { last } from '../job-queries';
import { readPastItems, validRows } from '../read-rows';
import { put, transact } from '../transactions';
import type { PastOfAccount, PastOutcome } from './past-outcomes';

/** The store of items saved elsewhere, in any transaction. */
type SavedElsewhereStore = {
  index(name: 'id'): {
    getKey(range: IDBKeyRange): Promise<unknown>;
    getAll(key: [string, string], count: number): Promise<SavedElsewhereRow[]>;
  };
};

/**
 * Finds the items of a page that an account has saved or failed to save. A file known only by its post or task counts
 * for an item if that is the only one in it; otherwise nobody knows which item it is. Files of imports without an
 * account count for every account. Files of imports and other tools only count if no list has a larger file.
 */
export async function lookUpOutcomes(
  { past, savedElsewhere }: { past: PastOfAccount; savedElsewhere: SavedElsewhereStore },
  account: string,
  found: readonly ListedItem[],
): Promise<Map<string, KnownOutcome>> {
  const { ofAccount, ofImports } = past;
  const alone = { post: itemsAlone(found, 'postId'), task: itemsAlone(found, 'taskId') };
  const outcomes = new Map<string, KnownOutcome>();
  const files = savedElsewhere.index('id');
  // If it has nothing of the account, one read saves a read per item.
  const hasFiles = (await files.getKey(IDBKeyRange.bound([account], [account, last]))) !== undefined;
  if (ofAccount.size === 0 && ofImports.size === 0 && !hasFiles) return outcomes;
  const lookUp = async ({ item, recordKind }: ListedItem) => {
    const { id, postId, taskId } = item;
    const post = recordKind === 'post' && alone.post.has(id) ? postId : null;
    const task = recordKind === 'generation' && alone.task.has(id) ? taskId : null;
    const filesOf = async (name: string | null) =>
      name === null || !hasFiles ? [] : files.getAll([account, name], maxSameFile);
    const [asItem, asPost, asTask] = await Promise.all([filesOf(id), filesOf(post), filesOf(task)]);
    const known = ofAccount.get(id);
    const found = [...[...asItem, ...asTask].filter(({ isPost }) => !isPost), ...asPost.filter(({ isPost }) => isPost)];
    const isSavedElsewhere = found.some((file) => isAsGood(file, item));
    const isSaved = isSavedAsGood(known, item) || isSavedAsGood(ofImports.get(id), item);
    if (isSaved || isSavedElsewhere) outcomes.set(id, 'saved');
    else if (known === 'failed' || (typeof known === 'object' && known.hasFailed)) outcomes.set(id, 'failed');
  };
  await Promise.all(found.map(lookUp));
  return outcomes;
}

/** Whether an item was saved, and no list has a larger file than an imported one. */
const isSavedAsGood = (past: PastOutcome | undefined, item: Item): boolean =>
  past === 'saved' || (typeof past === 'object' && !isListedLarger(item, past.importedBytes));

/** Maximum files per item. Users add the same files from only a few sources. */
const maxSameFile = 20;

/** Whether a file counts as the listed item. Files in our exports do, whatever size the site lists. */
function isAsGood({ kind, bytes }: SavedElsewhereRow, item: Item): boolean {
  return kind === 'export' || kind === 'history' || bytes === null || !isListedLarger(item, bytes);
}

const isListedLarger = ({ links }: Item, bytes: number): boolean => links.some((link) => (link.bytes ?? 0) > bytes);

/** Ids of the images and videos that don't share their post or task with another one on the page. */
function itemsAlone(found: readonly ListedItem[], by: 'postId' | 'taskId'): Set<string> {
  const byShared = new Map<string, Set<string>>();
  for (const { item } of found) {
    const shared = item[by];
    if (shared === null || item.kind === 'caption' || item.kind === 'reference') continue;
    byShared.set(shared, (byShared.get(shared) ?? new Set()).add(item.id));
  }
  return new Set([...byShared.values()].filter(({ size }) => size === 1).flatMap((ids) => [...ids]));
}

/** The key range of an import source, in stores with such keys. */
const ofImport = ({ account, kind, name }: Pick<ImportRow, 'account' | 'kind' | 'name'>): IDBKeyRange =>
  IDBKeyRange.bound([account, kind, name], [account, kind, name, last]);

export function createSavedHistory(database: Database): SavedHistory {
  return {
    add: (account, { kind, name, madeAt, has }, at) =>
      transact(database, 'imports', async (tx) => {
        const from = { account, kind, name };
        const rows = has.map((each) => rowOf(each, from));
        // Skip invalid rows: the user's files must not block each other.
        await Promise.all(validRows('savedElsewhere', rows).map((row) => put(tx, 'savedElsewhere', row)));
        const [before] = validRows('imports', await tx.objectStore('imports').getAll([account, kind, name]));
        const items = await tx.objectStore('savedElsewhere').count(ofImport(from));
        const row = { ...from, madeAt: madeAt ?? before?.madeAt ?? null, items, addedAt: at };
        await put(tx, 'imports', row);
        return row;
      }),
    forget: ({ account, kind, name }) =>
      transact(database, 'imports', async (tx) => {
        await tx.objectStore('savedElsewhere').delete(ofImport({ account, kind, name }));
        await tx.objectStore('imports').delete([account, kind, name]);
      }),
  };
}

function rowOf(
  { id, isPost, names, bytes, sha256 }: SavedElsewhere,
  from: Pick<ImportRow, 'account' | 'kind' | 'name'>,
): SavedElsewhereRow {
  const { account } = from;
  const savedIds = [...new Set([id, ...names])].map((each): [string, string] => [account, each]);
  return { ...from, id, isPost, bytes, sha256, savedIds };
}

/** An account's import sources, newest first. */
export async function readImports(database: Database, account: string): Promise<ImportRow[]> {
  const all = await database.getAll('imports', IDBKeyRange.bound([account], [account, last]));
  return validRows('imports', all).toSorted((a, b) => b.addedAt - a.addedAt);
}

/** All items that an account has, from jobs and imports, each item once. */
export async function readHistory(database: Database, account: string): Promise<SavedElsewhere[]> {
  const range = IDBKeyRange.bound([account], [account, last]);
  const [past, savedElsewhere] = await Promise.all([
    database.getAll('past', range),
    database.getAll('savedElsewhere', range),
  ]);
  const items = new Map<string, SavedElsewhere>();
  const namesOf = (savedIds: [string, string][]) => savedIds.map(([, name]) => name);
  for (const { id, isPost, bytes, sha256, savedIds } of validRows('savedElsewhere', savedElsewhere))
    items.set(id, { id, isPost, names: namesOf(savedIds), bytes, sha256 });
  for (const { id, saved, names } of past.flatMap((row) => readPastItems(row))) {
    if (saved === null) continue;
    items.set(id, { id, isPost: false, names, bytes: saved.bytes, sha256: saved.sha256 });
  }
  return [...items.values()];
}
