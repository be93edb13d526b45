import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../../lib/storage/database';
import { createJobStore } from '../../../../../lib/storage/job-store';
import { found, jobWith, joining, pageOf, partWith, rowWith } from '../../export/harness/export-sample';
import { all, savedItem } from '../fresh-store';

type Layout = Record<
  string,
  { keyPath: string | string[]; indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean }> }
>;

/** A database of version 1 as it was recorded. */
async function databaseOfVersion1() {
  globalThis.indexedDB = new IDBFactory();
  const file = new URL('../../../../fixtures/stores/database-1.json', import.meta.url);
  const layout = JSON.parse(readFileSync(file, 'utf8')) as Layout;
  return openDB('sora-export-data', 1, {
    upgrade(database) {
      for (const [name, { keyPath, indexes }] of Object.entries(layout)) {
        const store = database.createObjectStore(name, { keyPath });
        for (const [index, { keyPath, multiEntry }] of Object.entries(indexes))
          store.createIndex(index, keyPath, { multiEntry });
      }
    },
  });
}

test('An export that was started before the update continues with its queue and the records of its items', async () => {
  const before = await databaseOfVersion1();
  const ids = Array.from({ length: 120 }, (_, n) => `gen_${String(n).padStart(3, '0')}`);
  await before.put('jobs', jobWith());
  for (const [n, id] of ids.entries()) {
    // Every third one was skipped.
    const row = { ...rowWith(id), rank: 1000 - n };
    await before.put('items', n % 3 === 0 ? { ...row, status: 'skipped', reason: 'no-link' } : row);
    if (n % 3 !== 0) await before.put('queue', { job: 'job', rank: row.rank, id });
    for (const source of ['sora1-library', 'sora2-drafts'])
      await before.put('records', { job: 'job', id, source, record: JSON.stringify({ id, source }) });
  }
  await before.put('records', { job: 'job', id: 'gen_049', source: 'sora2-likes' });
  before.close();

  const database = await openDatabase();
  const store = createJobStore(database);
  const pending = ids.filter((_, n) => n % 3 !== 0).reverse();
  expect((await store.pendingItems('job', 1000)).map(({ id }) => id)).toEqual(pending);

  await store.commit(partWith({ bytes: 20 }), [savedItem('gen_049'), savedItem('gen_119')]);
  expect((await all(store.partRecords('job', 1))).map(({ file, records }) => [file.id, records])).toEqual(
    ['gen_049', 'gen_119'].map((id) => [
      id,
      ['sora1-library', 'sora2-drafts'].map((source) => ({ source, record: JSON.stringify({ id, source }) })),
    ]),
  );

  // Another list adds to the records instead of replacing those of another item.
  await store.addPage(pageOf([found('gen_049', {}, 'sora2-posts'), found('gen_new')]), joining);
  const [first] = await all(store.partRecords('job', 1));
  expect(first?.records).toHaveLength(3);
  expect((await all(store.partRecords('job', 1))).at(-1)?.records).toHaveLength(2);
  expect([...database.objectStoreNames]).not.toContain('queue');
});
