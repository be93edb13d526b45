import { type IDBPDatabase, type IDBPTransaction, unwrap } from 'idb';
import { bucketOf, type PastRow } from './past-rows';

/** A row of version 2, with what this step reads. */
type PastItemOfVersion2 = PastRow['items'][number] & { account: string; savedIds: unknown };

/** A damaged row must not block the upgrade. What is invalid in it is left out when it's read. */
const namesOf = (savedIds: unknown): string[] =>
  (Array.isArray(savedIds) ? savedIds : []).flatMap((each: unknown) =>
    Array.isArray(each) && typeof each[1] === 'string' ? each[1] : [],
  );

/** Version 3 of the database: the history has a row for several items instead of one per item. */
export async function upgradeToPastRows(
  database: IDBPDatabase,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const before: PastItemOfVersion2[] = await tx.objectStore('past').getAll();
  const rows = new Map<string, PastRow>();
  const rowOf = (account: string, id: string): PastRow => {
    const bucket = bucketOf(id);
    const key = JSON.stringify([account, bucket]);
    const row = rows.get(key) ?? { account, bucket, items: [], aliases: [] };
    rows.set(key, row);
    return row;
  };
  for (const { account, id, sources, saved, savedIds, failed } of before) {
    // Keys may be anything that the browser can sort.
    if (typeof account !== 'string' || typeof id !== 'string') continue;
    const item = { id, sources, saved, names: namesOf(savedIds), failed };
    rowOf(account, id).items.push(item);
    for (const name of item.names.filter((name) => name !== id)) {
      const { aliases } = rowOf(account, name);
      if (!aliases.includes(name)) aliases.push(name);
    }
  }
  database.deleteObjectStore('past');
  const past = unwrap(database).createObjectStore('past', { keyPath: ['account', 'bucket'] });
  for (const row of rows.values()) past.put(row);
}
