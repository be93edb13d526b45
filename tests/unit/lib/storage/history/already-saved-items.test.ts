import { beforeEach, expect, test } from 'vitest';
import type { SavedElsewhere } from '../../../../../lib/model/saved-history';
import type { Database } from '../../../../../lib/storage/database-schema';
import { createSavedHistory, readHistory, readImports } from '../../../../../lib/storage/history/already-saved-items';
import { savedAmong } from '../../../../../lib/storage/history/item-history';
import { createJobStore } from '../../../../../lib/storage/job-store';
import { account, found, jobWith, joining, linkTo, pageOf, partWith } from '../../export/harness/export-sample';
import { freshStore, savedItem } from '../fresh-store';

let database: Database;
beforeEach(async () => {
  ({ database } = await freshStore());
});

const saved = (id: string, fields: Partial<SavedElsewhere> = {}): SavedElsewhere => ({
  id,
  isPost: false,
  names: [id],
  bytes: 5,
  sha256: null,
  ...fields,
});
const add = (name: string, has: SavedElsewhere[], at = 1) =>
  createSavedHistory(database).add(account.id, { kind: 'export', name, madeAt: null, has }, at);
const savedOf = async (rows: ReturnType<typeof found>[]) =>
  [...(await createJobStore(database).knownOutcomes(account.id, rows))].map(([id]) => id);

test('Importing the same source again adds to it, and never replaces it', async () => {
  expect(await add('A', [saved('gen_a'), saved('gen_b')])).toMatchObject({ items: 2 });
  expect(await add('A', [saved('gen_b'), saved('gen_c')], 2)).toMatchObject({ items: 3, addedAt: 2 });
  expect(await readImports(database, account.id)).toHaveLength(1);
});

test('What is forgotten from one source stays known if another source has it too', async () => {
  const history = createSavedHistory(database);
  await add('A', [saved('gen_a'), saved('gen_b')]);
  await add('B', [saved('gen_b')]);
  await history.forget({ account: account.id, kind: 'export', name: 'A' });
  expect(await savedOf([found('gen_a'), found('gen_b')])).toEqual(['gen_b']);
  expect((await readImports(database, account.id)).map(({ name }) => name)).toEqual(['B']);
});

test('Items of another account do not count', async () => {
  await createSavedHistory(database).add(
    'user-other',
    { kind: 'files', name: 'A', madeAt: null, has: [saved('gen_a')] },
    1,
  );
  expect(await savedOf([found('gen_a')])).toEqual([]);
  expect(await readImports(database, account.id)).toEqual([]);
});

test('A file known only by its post counts for the only item of that post, and for none of several', async () => {
  await add('A', [saved('s_1', { isPost: true }), saved('s_2', { isPost: true })]);
  const alone = found('gen_a', { postId: 's_1' }, 'sora2-posts');
  const captions = found('gen_a-srt', { postId: 's_1', kind: 'caption', beside: 'gen_a' }, 'sora2-posts');
  const several = ['gen_b', 'gen_c'].map((id) => found(id, { postId: 's_2' }, 'sora2-posts'));
  expect(await savedOf([alone, captions, ...several])).toEqual(['gen_a']);
  // A draft may be one of several in the post that it names.
  expect(await savedOf([found('gen_d', { postId: 's_1' }, 'sora2-drafts')])).toEqual([]);
});

test('A file of another tool counts unless a list has a larger one; a file of an export always counts', async () => {
  const files = { kind: 'files', name: 'A', madeAt: null, has: [saved('gen_a'), saved('gen_b')] } as const;
  await createSavedHistory(database).add(account.id, { ...files, has: [...files.has] }, 1);
  const listed = (id: string, bytes: number | null) => found(id, { links: [linkTo(id, { bytes })] });
  expect(await savedOf([listed('gen_a', 6), listed('gen_b', 5)])).toEqual(['gen_b']);
  expect(await savedOf([listed('gen_a', null)])).toEqual(['gen_a']);
  await add('B', [saved('gen_a')]);
  expect(await savedOf([listed('gen_a', 6)])).toEqual(['gen_a']);
});

test('A file known only by its task counts for the only item of that task, and for none of several', async () => {
  await add('A', [saved('task_1'), saved('task_2')]);
  const several = ['gen_b', 'gen_c'].map((id) => found(id, { taskId: 'task_2' }));
  expect(await savedOf([found('gen_a', { taskId: 'task_1' }), ...several])).toEqual(['gen_a']);
  expect(await savedOf([found('gen_a', { taskId: 'task_1' }, 'sora2-posts')])).toEqual([]);
});

test('Cards of the site are marked by any id of an added item', async () => {
  await add('A', [saved('gen_a', { names: ['gen_a', 'task_1', 's_1'] })]);
  expect(await savedAmong(database, account.id, ['s_1', 's_2', 'task_1'])).toEqual(['s_1', 'task_1']);
});

test('A history has each item once, including added ones', async () => {
  await add('A', [saved('gen_a'), saved('s_1', { isPost: true })]);
  await add('B', [saved('gen_a')]);
  const history = await readHistory(database, account.id);
  expect(history.map(({ id, isPost }) => [id, isPost])).toEqual([
    ['gen_a', false],
    ['s_1', true],
  ]);
});

test('A list learns what has been saved or forgotten since its last page', async () => {
  const store = createJobStore(database);
  const outcomeOf = async (id: string) => (await store.knownOutcomes(account.id, [found(id)])).get(id);
  expect(await outcomeOf('gen_a')).toBeUndefined();
  await store.create(jobWith());
  await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
  await store.commit(partWith(), [savedItem('gen_a')]);
  await store.markItem('job', 'gen_b', 'failed', 'gone');
  await store.rememberJob('job');
  expect([await outcomeOf('gen_a'), await outcomeOf('gen_b')]).toEqual(['saved', 'failed']);
  await store.forget();
  expect(await outcomeOf('gen_a')).toBeUndefined();
});

test('Forgetting everything saved also removes what was added', async () => {
  await add('A', [saved('gen_a')]);
  await createJobStore(database).forget();
  expect(await savedOf([found('gen_a')])).toEqual([]);
  expect(await readImports(database, account.id)).toEqual([]);
});
