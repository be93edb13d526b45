import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../lib/store/database';
import { createJobStore } from '../../../lib/store/job-store';
import { found, jobWith, joining, pageOf, partWith } from '../export/sample';
import { thrownBy } from '../sora/fake-site';
import { all, freshStore, savedItem } from './fresh-store';

/** All rows of a database as it lies there, by store; whoever opens it so changes nothing. */
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
  const request = indexedDB.open('sora-export', version);
  request.onupgradeneeded = () => upgrade(request.result);
  return done(request);
};

describe('A store that is not as it should be is refused and left as it is:', () => {
  test('one of a newer version', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    database.close();
    (await opened(99)).close();
    const before = await contentOf();
    expect(await thrownBy(openDatabase())).toMatchObject({ code: 'store-newer' });
    expect(await contentOf()).toEqual(before);
  });

  test.each([1, 2])('a foreign one of the same name, of version %i', async (version) => {
    globalThis.indexedDB = new IDBFactory();
    const foreign = await opened(version, (database) => database.createObjectStore('recipes', { autoIncrement: true }));
    await done(foreign.transaction('recipes', 'readwrite').objectStore('recipes').add('soup'));
    foreign.close();
    expect(await thrownBy(openDatabase())).toMatchObject({ code: 'store-damaged' });
    expect(await contentOf(version)).toEqual({ recipes: ['soup'] });
  });

  test.each([
    ['without a store', (database: IDBDatabase) => database.deleteObjectStore('journal'), 'no journal'],
    [
      'without an index',
      (database: IDBDatabase) => {
        database.deleteObjectStore('had');
        database
          .createObjectStore('had', { keyPath: ['account', 'kind', 'name', 'id'] })
          .createIndex('id', ['account', 'id']);
      },
      'no had by savedAs',
    ],
  ])('one %s', async (_what, breakIt, detail) => {
    const { database } = await freshStore();
    const { version } = database;
    database.close();
    // Made anew at the version that is expected, and broken.
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

/** A row of the journal whose files are said to be otherwise. */
const withEntry = (change: object) => (row: Record<string, unknown>) => {
  const saved = row.saved as ReturnType<typeof savedItem>[];
  return { ...row, saved: saved.map((item) => ({ ...item, entry: { ...item.entry, ...change } })) };
};

describe('A row that is not as it should be', () => {
  const bent: [string, string, (row: Record<string, unknown>) => unknown, string][] = [
    ['a job without its counts', 'jobs', ({ counts: _, ...row }) => row, 'jobs counts'],
    ['a job in a state nobody knows', 'jobs', (row) => ({ ...row, state: 'flying' }), 'jobs state'],
    ['a job that began at no time', 'jobs', (row) => ({ ...row, startedAt: 'yesterday' }), 'jobs startedAt'],
    ['a part of a negative size', 'parts', (row) => ({ ...row, bytes: -1 }), 'parts bytes'],
    ['a part without a name', 'parts', ({ fileName: _, ...row }) => row, 'parts fileName'],
    ['an item without links', 'items', (row) => ({ ...row, item: { id: 'gen_a' } }), 'items item'],
    ['a record that is no text', 'records', (row) => ({ ...row, record: { id: 'gen_a' } }), 'records record'],
    ['a journal that leads out of the bag', 'journal', withEntry({ path: 'data/../../x' }), 'journal saved'],
    ['a journal of files at no place', 'journal', withEntry({ offset: Number.NaN }), 'journal saved'],
    ['a journal without the archive’s own files', 'journal', ({ own: _, ...row }) => row, 'journal own'],
  ];

  test.each(bent)('is told as a damaged store, and stays: %s', async (_what, name, bend, detail) => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
    await store.commit(partWith({ bytes: 100 }), [savedItem('gen_a')]);
    // Clears what waits no more.
    await store.waiting('job', 10);
    const raw = await opened();
    const objects = raw.transaction(name, 'readwrite').objectStore(name);
    const [row] = await done(objects.getAll());
    const poisoned = bend(row);
    await done(objects.put(poisoned));
    raw.close();
    const before = await contentOf();

    const read = async () => {
      const job = await store.unfinished();
      await store.parts(job?.id ?? '');
      await store.waiting(job?.id ?? '', 10);
      await all(store.items(job?.id ?? ''));
      await all(store.entries(job?.id ?? '', 1));
      await all(store.told(job?.id ?? '', 1));
    };
    expect(await thrownBy(read())).toMatchObject({ code: 'store-damaged', detail });
    expect(await contentOf()).toEqual(before);
    database.close();
  });

  test('of a job hides no unfinished run behind one that is over', async () => {
    const { store } = await freshStore();
    await store.create(jobWith({ id: 'old', state: 'done' }));
    const { startedAt: _, ...job } = jobWith({ id: 'new' });
    const raw = await opened();
    await done(raw.transaction('jobs', 'readwrite').objectStore('jobs').put(job));
    raw.close();
    expect(await thrownBy(store.unfinished())).toMatchObject({ code: 'store-damaged' });
    expect(await thrownBy(createJobStore(await openDatabase()).latest())).toMatchObject({ code: 'store-damaged' });
  });

  test('of an older version, which knew less, is no damage', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    const { copiedAs: _c, savedAs: _s, held: _h, ...older } = partWith();
    const raw = await opened();
    await done(raw.transaction('parts', 'readwrite').objectStore('parts').put(older));
    raw.close();
    expect(await store.parts('job')).toEqual([partWith()]);
  });
});
