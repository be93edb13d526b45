import { expect, test } from 'vitest';
import { savedAmong } from '../../../../../lib/storage/history/item-history';
import { bucketOf } from '../../../../../lib/storage/history/past-rows';
import { account, found, jobWith, joining, pageOf, partWith } from '../../export/harness/export-sample';
import { freshStore, listIn, savedItem } from '../fresh-store';

const idFrom = (n: number) => `gen_01k${n.toString(36).padStart(22, '0')}`;

/** Ids of items in the same row, in order. */
function inOneRow(count: number): string[] {
  const ids: string[] = [];
  for (let n = 0; ids.length < count; n++) if (bucketOf(idFrom(n)) === 0) ids.push(idFrom(n));
  return ids;
}

test('The items of a large library are spread evenly over the rows of its history', () => {
  const sizes = new Map<number, number>();
  for (let n = 0; n < 66_000; n++) sizes.set(bucketOf(idFrom(n)), (sizes.get(bucketOf(idFrom(n))) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBeLessThan(130);
  expect(sizes.size).toBe(1024);
});

test('The hash that rows are found by is FNV-1a, today and in every later version', () => {
  // The test vectors of its authors.
  const vectors = { '': 0x811c9dc5, a: 0xe40c292c, foobar: 0xbf9cf968 };
  for (const [id, hash] of Object.entries(vectors)) expect(bucketOf(id)).toBe(hash % 1024);
});

test('A card of the site counts as saved by the id of its item, task or post, but not if only saving it failed', async () => {
  const { store, database } = await freshStore();
  const ids = { taskId: 'task_1', postId: 's_1' };
  await store.create(jobWith());
  await store.addPage(pageOf([found('gen_a', ids), found('gen_b', { taskId: 'task_2' })]), joining);
  await store.commit(partWith(), [savedItem('gen_a')]);
  await store.markItem('job', 'gen_b', 'failed', 'gone');
  await store.rememberJob('job');
  const cards = ['gen_a', 'task_1', 's_1', 'gen_b', 'task_2', 'gen_c'];
  expect(await savedAmong(database, account.id, cards)).toEqual(['gen_a', 'task_1', 's_1']);
  expect(await savedAmong(database, 'user-other', cards)).toEqual([]);
});

test('A damaged item of a row leaves the others known, and the next export keeps them', async () => {
  const { store, database } = await freshStore();
  const ids = inOneRow(3);
  const saveAll = async (job: string, some: string[]) => {
    await store.create(jobWith({ id: job }));
    await listIn(store, job, some);
    await store.commit(
      partWith({ job }),
      some.map((id) => savedItem(id)),
    );
    await store.rememberJob(job);
  };
  await saveAll('first', ids.slice(0, 2));
  const [row] = await database.getAll('past');
  if (row?.items[0] === undefined) throw new Error('nothing was remembered');
  await database.put('past', {
    ...row,
    items: [{ ...row.items[0], sources: 'damaged' as never }, ...row.items.slice(1)],
    aliases: 5 as never,
  });

  const saved = async () => (await store.pastItems({ savedIn: 'first', parts: [1] })).map(({ id }) => id);
  expect(await saved()).toEqual(ids.slice(1, 2));
  await saveAll('second', ids.slice(2));
  expect(await saved()).toEqual(ids.slice(1, 2));
  expect(await store.pastItems({ savedIn: 'second', parts: [1] })).toMatchObject([{ id: ids[2] }]);
});
