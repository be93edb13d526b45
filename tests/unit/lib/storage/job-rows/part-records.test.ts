import { expect, test } from 'vitest';
import { found, joining, pageOf, partWith } from '../../export/harness/export-sample';
import { all, savedItem } from '../fresh-store';
import { storeWithJob } from '../store-with-job';

test('The records of a large part come in the order in which they were listed, each with its item', async () => {
  const { store } = await storeWithJob();
  // More than one batch of items, and more rows than one request reads. The order of the ids says nothing.
  const ids = Array.from({ length: 1200 }, (_, n) => `gen_${(n * 7919) % 1201}`);
  const page = (at: number) =>
    pageOf(
      ids.slice(at, at + 30).map((id) => ({ ...found(id), record: JSON.stringify({ id, text: 'x'.repeat(2000) }) })),
    );
  for (let at = 0; at < ids.length; at += 30) await store.addPage(page(at), joining);
  await store.commit(
    partWith({ bytes: 12_000 }),
    ids.toSorted().map((id) => savedItem(id)),
  );

  const lines = await all(store.partRecords('job', 1));
  expect(lines.map(({ file }) => file.id).sort()).toEqual(ids.toSorted());
  for (const { file, records } of lines)
    expect(records.map(({ record }) => JSON.parse(record).id as string)).toEqual([file.id]);
  // A row has up to 14 of these records. Within a row, the order is by id.
  const places = lines.map(({ file }) => ids.indexOf(file.id));
  for (const [at, place] of places.entries()) expect(Math.abs(place - at)).toBeLessThan(14);
});

test('A record that a later page brings again replaces the one before', async () => {
  const { store } = await storeWithJob();
  const withRecord = (text: string) => pageOf([{ ...found('gen_a'), record: JSON.stringify(text) }]);
  await store.addPage(withRecord('first'), joining);
  await store.addPage(withRecord('second'), joining);
  await store.commit(partWith({ bytes: 10 }), [savedItem('gen_a')]);
  const [line] = await all(store.partRecords('job', 1));
  expect(line?.records).toEqual([{ source: 'sora1-library', record: '"second"' }]);
});

test('A listing that starts over leaves one record of each item that it lists again', async () => {
  const { store, database } = await storeWithJob();
  await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
  await store.restartListing('job');
  await store.addPage(pageOf([found('gen_a')]), joining);
  await store.commit(partWith({ bytes: 20 }), [savedItem('gen_a'), savedItem('gen_b')]);
  expect(await database.count('siteRecords')).toBe(1);
  expect((await all(store.partRecords('job', 1))).map(({ file, records }) => [file.id, records.length])).toEqual([
    ['gen_a', 1],
    ['gen_b', 0],
  ]);
});
