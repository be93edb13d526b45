import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../../lib/storage/database';
import { createJobStore } from '../../../../../lib/storage/job-store';
import { found, jobWith, joining, pageOf, partWith, rowWith } from '../../export/harness/export-sample';
import { all, savedItem } from '../fresh-store';
import { recordedDatabase } from '../recorded-database';

test('An export that was started before the update continues with its queue and the records of its items', async () => {
  const before = await recordedDatabase(1);
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
