import { expect, test } from 'vitest';
import { deleteJobRows } from '../../../../../lib/storage/job-rows/delete-job-rows';
import { jobWith } from '../../export/harness/export-sample';
import { freshStore, listIn } from '../fresh-store';

const ids = Array.from({ length: 1200 }, (_, nth) => `gen_${nth}`);

/** A store with a job that has listed these items, and an empty one. */
async function storeWithTwoJobs() {
  const fresh = await freshStore();
  await fresh.store.create(jobWith());
  await listIn(fresh.store, 'job', ids);
  await fresh.store.create(jobWith({ id: 'next' }));
  return fresh;
}

test("The items of an ended export are deleted while a view reads the list of exports, and no other export's", async () => {
  const { store, database } = await storeWithTwoJobs();
  await listIn(store, 'next', ['gen_a']);
  let isDeleted = false;
  const deletion = deleteJobRows(database, 'job').then(() => {
    isDeleted = true;
  });
  const view = database.transaction('jobs');
  for (let reads = 0; !isDeleted && reads < 10_000; reads++) await view.store.getAll();
  expect(isDeleted).toBe(true);
  await deletion;
  for (const name of ['items', 'pages', 'siteRecords'] as const)
    expect((await database.getAll(name)).map(({ job }) => job)).toEqual(['next']);
});

test('The next export lists its first page before all items of the one before are deleted', async () => {
  const { store, database } = await storeWithTwoJobs();
  const deletion = deleteJobRows(database, 'job');
  await listIn(store, 'next', ['gen_a']);
  expect(await database.count('items')).toBeGreaterThan(1);
  await deletion;
  expect(await database.count('items')).toBe(1);
});
