import { expect, test } from 'vitest';
import type { JoinItem } from '../../../../../lib/model/ports';
import { bucketOf, pastRow } from '../../../../../lib/storage/history/past-rows';
import { found, jobWith, joining, pageOf, partWith } from '../../export/harness/export-sample';
import { freshStore, savedItem } from '../fresh-store';

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

test('A row can be found by the names of its saved items, but not by those that failed', () => {
  const saved = { job: 'job', part: 1, bytes: 10, sha256: 'ab', at: 0 };
  const failed = { job: 'job', reason: 'gone' as const };
  const row = pastRow('me', 1, [
    { id: 'gen_a', sources: [], saved, names: ['gen_a', 'task_1'], failed: null },
    { id: 'gen_b', sources: [], saved, names: ['gen_b', 'task_1'], failed },
    { id: 'gen_c', sources: [], saved: null, names: [], failed },
  ]);
  expect(row.savedIds).toEqual([
    ['me', 'gen_a'],
    ['me', 'task_1'],
    ['me', 'gen_b'],
  ]);
});

test('A damaged item of a row leaves the others known, and the next export keeps them', async () => {
  const { store, database } = await freshStore();
  const ids = inOneRow(3);
  const saveAll = async (job: string, some: string[]) => {
    await store.create(jobWith({ id: job }));
    const join: JoinItem = (known, listed) => ({ ...joining(known, listed), job });
    await store.addPage({ ...pageOf(some.map((id) => found(id))), job }, join);
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
  });

  const saved = async () => (await store.pastItems({ savedIn: 'first', parts: [1] })).map(({ id }) => id);
  expect(await saved()).toEqual(ids.slice(1, 2));
  await saveAll('second', ids.slice(2));
  expect(await saved()).toEqual(ids.slice(1, 2));
  expect(await store.pastItems({ savedIn: 'second', parts: [1] })).toMatchObject([{ id: ids[2] }]);
});
