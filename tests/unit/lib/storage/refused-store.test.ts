import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../lib/storage/database';
import { jobWith } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';
import { freshStore } from './fresh-store';

/** All rows of a database by store. Opening it this way changes nothing. */
async function contentOf(version?: number): Promise<Record<string, unknown[]>> {
  const database = await opened(version);
  const content: Record<string, unknown[]> = {};
  for (const name of database.objectStoreNames) {
    content[name] = await done(database.transaction(name).objectStore(name).getAll());
  }
  database.close();
  return content;
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const opened = (version?: number, upgrade: (database: IDBDatabase) => void = () => {}) => {
  const request = indexedDB.open('sora-export-data', version);
  request.onupgradeneeded = () => upgrade(request.result);
  return done(request);
};

describe('An invalid store is refused and left unchanged:', () => {
  test('one of a newer version', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    database.close();
    (await opened(99)).close();
    const before = await contentOf();
    expect(await thrownBy(openDatabase())).toMatchObject({ code: 'store-newer' });
    expect(await contentOf()).toEqual(before);
  });

  test("another program's with the same name", async () => {
    globalThis.indexedDB = new IDBFactory();
    const otherDatabase = await opened(1, (database) => database.createObjectStore('recipes', { autoIncrement: true }));
    await done(otherDatabase.transaction('recipes', 'readwrite').objectStore('recipes').add('soup'));
    otherDatabase.close();
    expect(await thrownBy(openDatabase())).toMatchObject({ code: 'store-damaged' });
    expect(await contentOf()).toEqual({ recipes: ['soup'] });
  });

  test.each([
    ['without a store', (database: IDBDatabase) => database.deleteObjectStore('journal'), 'no journal'],
    [
      'without an index',
      (database: IDBDatabase) => {
        database.deleteObjectStore('savedElsewhere');
        database
          .createObjectStore('savedElsewhere', { keyPath: ['account', 'kind', 'name', 'id'] })
          .createIndex('id', ['account', 'id']);
      },
      'no savedElsewhere by savedIds',
    ],
  ])('one %s', async (_what, breakIt, detail) => {
    const { database } = await freshStore();
    const { version } = database;
    database.close();
    // Created at the expected version, then broken.
    const stores = Array.from(database.objectStoreNames);
    const whole = await opened();
    const shapes = stores.map((name) => {
      const { keyPath, indexNames } = whole.transaction(name).objectStore(name);
      const store = whole.transaction(name).objectStore(name);
      return {
        name,
        keyPath,
        indexes: Array.from(indexNames, (index) => [index, store.index(index).keyPath] as const),
      };
    });
    whole.close();
    globalThis.indexedDB = new IDBFactory();
    const broken = await opened(version, (made) => {
      for (const { name, keyPath, indexes } of shapes) {
        const store = made.createObjectStore(name, { keyPath });
        for (const [index, path] of indexes) store.createIndex(index, path);
      }
      breakIt(made);
    });
    broken.close();
    expect(await thrownBy(openDatabase())).toMatchObject({ code: 'store-damaged', detail });
  });
});
