import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';

/** A database as a version of the extension has left it: its stores with their indexes, and a few rows that nobody has made. */
type Example = {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string | string[];
      indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean }>;
      rows: unknown[];
    }
  >;
};

const folder = new URL('../../../fixtures/stores/', import.meta.url);

export const readExample = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/** The versions that an example is kept of, of `database` or `settings`. */
export const examplesOf = (what: 'database' | 'settings'): number[] =>
  readdirSync(folder)
    .flatMap((name) => name.match(new RegExp(`^${what}-(\\d+)\\.json$`))?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/** Stores and indexes of a database, with what they go by. */
export function shapeOf(database: IDBDatabase): Record<string, unknown> {
  const tx = database.transaction([...database.objectStoreNames]);
  const shape = [...database.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return [index, { keyPath, multiEntry }];
    });
    return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }];
  });
  return Object.fromEntries(shape);
}

/** Puts the example of a version where the extension looks for its database. */
export async function buildExample(of: number): Promise<void> {
  const { version, stores } = readExample(`database-${of}`) as Example;
  globalThis.indexedDB = new IDBFactory();
  const request = indexedDB.open('sora-export', version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const [index, { keyPath: by, multiEntry }] of Object.entries(indexes))
        store.createIndex(index, by, { multiEntry });
      for (const row of rows) store.put(row);
    }
  };
  await new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}
