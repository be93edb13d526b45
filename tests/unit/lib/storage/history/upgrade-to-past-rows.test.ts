import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../../lib/storage/database';
import { readHistory } from '../../../../../lib/storage/history/already-saved-items';
import { readHistoryCounts, savedAmong } from '../../../../../lib/storage/history/item-history';
import { createJobStore } from '../../../../../lib/storage/job-store';
import { found } from '../../export/harness/export-sample';
import { recordedDatabase } from '../recorded-database';

test('What was saved before the update still counts as saved, and what failed as failed', async () => {
  const before = await recordedDatabase(2);
  const ids = Array.from({ length: 3000 }, (_, n) => `gen_${n}`);
  const tx = before.transaction('past', 'readwrite');
  for (const [n, id] of ids.entries()) {
    const saved = { job: 'job', part: 1 + (n % 2), bytes: 10 + n, sha256: 'ab', at: 1 };
    const savedIds = [id, `task_${n}`].map((name) => ['me', name]);
    await tx.store.put({ account: 'me', id, sources: ['sora1-library'], saved, savedIds, failed: null });
  }
  const failed = { job: 'job', reason: 'gone' };
  await tx.store.put({ account: 'me', id: 'gen_x', sources: [], saved: null, savedIds: [], failed });
  await tx.store.put({ account: 'other', id: 'gen_0', sources: [], saved: null, savedIds: 'damaged', failed });
  await tx.store.put({ account: 'other', id: 'gen_1', sources: 5, saved: {}, savedIds: [5, ['other', 7]] });
  await tx.store.put({ account: 'other', id: [1] });
  await tx.done;
  before.close();

  const database = await openDatabase();
  const store = createJobStore(database);
  expect(await savedAmong(database, 'me', ['gen_7', 'task_8', 'gen_x'])).toEqual(['gen_7', 'task_8']);
  const outcomes = await store.knownOutcomes('me', [found('gen_2999'), found('gen_x'), found('gen_new')]);
  expect([...outcomes]).toEqual([
    ['gen_2999', 'saved'],
    ['gen_x', 'failed'],
  ]);
  expect((await readHistory(database, 'me')).find(({ id }) => id === 'gen_5')).toEqual({
    ...{ id: 'gen_5', isPost: false, names: ['gen_5', 'task_5'] },
    ...{ bytes: 15, sha256: 'ab' },
  });
  const counts = await readHistoryCounts(database);
  expect([counts.saved, counts.savedIn('job', 1), counts.savedIn('job', 2)]).toEqual([3000, 1500, 1500]);
  expect(counts.failedIn('job')).toBe(2);
});
