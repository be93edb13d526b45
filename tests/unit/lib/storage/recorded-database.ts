import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';

type Layout = Record<
  string,
  { keyPath: string | string[]; indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean }> }
>;

/** An empty database of an earlier version, as it was recorded. */
export async function recordedDatabase(version: number): Promise<IDBPDatabase> {
  globalThis.indexedDB = new IDBFactory();
  const file = new URL(`../../../fixtures/stores/database-${version}.json`, import.meta.url);
  const layout = JSON.parse(readFileSync(file, 'utf8')) as Layout;
  return openDB('sora-export-data', version, {
    upgrade(database) {
      for (const [name, { keyPath, indexes }] of Object.entries(layout)) {
        const store = database.createObjectStore(name, { keyPath });
        for (const [index, { keyPath, multiEntry }] of Object.entries(indexes))
          store.createIndex(index, keyPath, { multiEntry });
      }
    },
  });
}
