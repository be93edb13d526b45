import { type Item, importedAccount, type ListedItem } from '../../model/item';
import type { KnownOutcome, PastItem } from '../../model/ports';
import type { ImportRow, SavedElsewhere, SavedElsewhereRow, SavedHistory } from '../../model/saved-history';
import type { Database } from '../database';
import { last } from '../job-queries';
import { bytesToWaitFor, toQuotaFailure } from '../quota-failure';
import { readPast, storable, wholeRows } from '../read-rows';

/** The two stores that tell, in whatever transaction. */
type Evidence = {
  past: { get(key: [string, string]): Promise<PastItem | undefined> };
  had: { index(name: 'id'): { getAll(key: [string, string], count: number): Promise<SavedElsewhereRow[]> } };
};

/**
 * Which items of a page an account has saved or failed to save. Of a file that is known by its post alone that post must tell, and hold
 * this item alone: which of several it is, nobody knows. What an import has saved counts for every account if its files name none, and only as
 * long as no list has a larger file.
 */
export async function lookUpOutcomes(
  { past, had }: Evidence,
  account: string,
  found: readonly ListedItem[],
): Promise<Map<string, KnownOutcome>> {
  const alone = itemsAlone(found);
  const outcomes = new Map<string, KnownOutcome>();
  const look = async ({ item, recordKind }: ListedItem) => {
    const { id, postId } = item;
    const post = recordKind === 'post' && postId !== null && alone.has(id) ? postId : null;
    const [row, imported, asItem, asPost] = await Promise.all([
      past.get([account, id]),
      past.get([importedAccount.id, id]),
      had.index('id').getAll([account, id], 1),
      post === null ? [] : had.index('id').getAll([account, post], 1),
    ]);
    const known = readPast(row);
    const isSaved = isSavedAsGood(known, item) || isSavedAsGood(readPast(imported), item);
    const isSavedElsewhere = asItem.some(({ isPost }) => !isPost) || asPost.some(({ isPost }) => isPost);
    if (isSaved || isSavedElsewhere) outcomes.set(id, 'saved');
    else if (known?.failed != null) outcomes.set(id, 'failed');
  };
  await Promise.all(found.map(look));
  return outcomes;
}

/** Whether an item was saved, and no list has a larger file than the one that was imported. */
function isSavedAsGood(known: PastItem | null, { links }: Item): boolean {
  if (known?.saved == null) return false;
  const { bytes, imported } = known.saved;
  return imported !== true || links.every((link) => (link.bytes ?? 0) <= bytes);
}

/** Ids of items that no other picture or video of the page shares its post with. */
function itemsAlone(found: readonly ListedItem[]): Set<string> {
  const byPost = new Map<string, Set<string>>();
  for (const { item } of found) {
    if (item.postId === null || item.kind === 'caption' || item.kind === 'reference') continue;
    byPost.set(item.postId, (byPost.get(item.postId) ?? new Set()).add(item.id));
  }
  return new Set([...byPost.values()].filter(({ size }) => size === 1).flatMap((ids) => [...ids]));
}

/** All that was found at one place, in a store whose keys begin so. */
const ofImport = ({ account, kind, name }: Pick<ImportRow, 'account' | 'kind' | 'name'>): IDBKeyRange =>
  IDBKeyRange.bound([account, kind, name], [account, kind, name, last]);

export function createSavedHistory(database: Database): SavedHistory {
  return {
    async add(account, { kind, name, madeAt, has }, at) {
      const tx = database.transaction(['had', 'imports'], 'readwrite', { durability: 'strict' });
      const store = tx.objectStore('had');
      try {
        const rows = has.map((each): SavedElsewhereRow => rowOf(each, { account, kind, name }));
        // Files of the person tell of these: one that cannot be remembered keeps no other from it.
        await Promise.all(wholeRows('had', rows).map((row) => store.put(storable('had', row))));
        const [before] = wholeRows('imports', await tx.objectStore('imports').getAll([account, kind, name]));
        const items = await store.count(ofImport({ account, kind, name }));
        const row = { account, kind, name, madeAt: madeAt ?? before?.madeAt ?? null, items, addedAt: at };
        await Promise.all([tx.objectStore('imports').put(storable('imports', row)), tx.done]);
        return row;
      } catch (error) {
        tx.done.catch(() => undefined);
        throw toQuotaFailure(error, bytesToWaitFor);
      }
    },
    async forget(from) {
      const tx = database.transaction(['had', 'imports'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        tx.objectStore('had').delete(ofImport(from)),
        tx.objectStore('imports').delete([from.account, from.kind, from.name]),
        tx.done,
      ]);
    },
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
