import { expect, test } from 'vitest';
import type { PageRow } from '../../../../../lib/storage/job-rows/page-rows';
import { found, joining, pageOf, partWith } from '../../export/harness/export-sample';
import { savedItem } from '../fresh-store';
import { storeWithJob } from '../store-with-job';

const saved = (id: string, part = 1) => ({ id, saved: { part, bytes: 10, sha256: 'ab' }, failed: null });

test('An item is remembered with all lists and ids that it was found with, the last ones after it was saved', async () => {
  const { store } = await storeWithJob();
  await store.addPage(pageOf([found('gen_a', { taskId: 'task_1' })]), joining);
  await store.commit(partWith(), [savedItem('gen_a')]);
  await store.addPage(pageOf([found('gen_a', { postId: 's_1' }, 'sora2-posts')]), joining);
  await store.rememberJob('job');
  expect(await store.pastItems({ savedIn: 'job', parts: [1] })).toMatchObject([
    { ...saved('gen_a'), sources: ['sora1-library', 'sora2-posts'], names: ['gen_a', 'task_1', 's_1'] },
  ]);
});

test('Skipped items and those of a lost part are not remembered, failed ones only as failed', async () => {
  const { store } = await storeWithJob();
  await store.addPage(pageOf(['gen_a', 'gen_b', 'gen_c', 'gen_d'].map((id) => found(id))), joining);
  await store.commit(partWith(), [savedItem('gen_a')]);
  await store.commit(partWith({ number: 2 }), [savedItem('gen_b')]);
  await store.discard(partWith({ number: 2 }), 'cancelled');
  await store.markItem('job', 'gen_c', 'failed', 'gone');
  await store.cancelWaiting('job');
  await store.rememberJob('job');
  expect(await store.pastItems({ savedIn: 'job', parts: [1, 2] })).toMatchObject([saved('gen_a')]);
  expect(await store.pastItems({ failedIn: 'job' })).toMatchObject([{ id: 'gen_c', saved: null }]);
});

test.each<[string, (row: PageRow) => PageRow]>([
  ['damaged', (row) => ({ ...row, items: 5 as never })],
  [
    'from an older version',
    (row) => ({ ...row, items: row.items.map(({ sources: _, aliases: __, ...rest }) => rest) }),
  ],
])('Items of a page that is %s are remembered like others', async (_, changed) => {
  const { store, database, reopen } = await storeWithJob();
  await store.addPage(pageOf([found('gen_a', { taskId: 'task_1' }), found('gen_b')]), joining);
  await store.addPage(pageOf([found('gen_c')]), joining);
  await store.commit(
    partWith(),
    ['gen_a', 'gen_b', 'gen_c'].map((id) => savedItem(id)),
  );
  const [row] = await database.getAll('pages');
  if (row === undefined) throw new Error('no page');
  await database.put('pages', changed(row));
  const later = await reopen();
  await later.rememberJob('job');
  expect(await later.pastItems({ savedIn: 'job', parts: [1] })).toMatchObject([
    { ...saved('gen_a'), sources: ['sora1-library'], names: ['gen_a', 'task_1'] },
    saved('gen_b'),
    saved('gen_c'),
  ]);
});
