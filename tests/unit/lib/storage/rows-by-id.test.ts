import { expect, test } from 'vitest';
import { rowsById } from '../../../../lib/storage/rows-by-id';
import { found, jobWith, joining, pageOf } from '../export/harness/export-sample';
import { freshStore } from './fresh-store';

const idOf = (nth: number) => `gen_${String(nth).padStart(3, '0')}`;

test.each([
  ['neighbors', [7, 5, 6]],
  ['far apart', [49, 0]],
  ['of which one is missing', [60, 5, 6]],
  ['of which all are missing', [60, 61]],
])('Items %s are found, and no others', async (_, wanted) => {
  const { store, database } = await freshStore();
  await store.create(jobWith());
  await store.addPage(pageOf(Array.from({ length: 50 }, (_, nth) => found(idOf(nth)))), joining);
  const rows = await rowsById(database.transaction('items').store, 'job', wanted.map(idOf));
  expect(rows.map(({ id }) => id).sort()).toEqual(
    wanted
      .filter((nth) => nth < 50)
      .map(idOf)
      .sort(),
  );
});
