import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../lib/archive/zip-parts/orphaned-files';
import type { Job } from '../../../../lib/model/job';
import { endedJobs } from '../../../../lib/storage/job-queries';
import { createJobStore } from '../../../../lib/storage/job-store';
import { repairUnfinishedJobs } from '../../../../lib/storage/repair-unfinished-jobs';
import { found, jobWith, joining, linkTo, pageOf, partWith } from '../export/harness/export-sample';
import { all, countsOf, freshStore, itemsOf, savedItem } from './fresh-store';
import { createMemoryFiles } from './memory-files';

type Bend = (row: Record<string, unknown>) => unknown;

/**
 * A job with a saved item, a pending one, and a part of 100 bytes. Then one of its rows is damaged, and the browser
 * restarted.
 */
async function storeWithInvalidRow(
  name: 'jobs' | 'parts' | 'items' | 'journal' | 'pages' | 'siteRecords',
  change: Bend,
  part = partWith(),
) {
  const { store, database, reopen } = await freshStore();
  await store.create(jobWith());
  await store.addPage(pageOf([found('gen_a'), found('gen_b')], { state: 'complete', cursor: null }), joining);
  await store.commit({ ...part, bytes: 100, entries: 1 }, [savedItem('gen_a')]);
  const [row] = await database.getAll(name);
  await database.put(name, change({ ...row }) as never);
  return { database, reopen };
}

const size = async () => 100;

/** A journal row with a changed entry. */
const withEntry =
  (change: object): Bend =>
  (row) => {
    const saved = row.saved as ReturnType<typeof savedItem>[];
    return { ...row, saved: saved.map((item) => ({ ...item, entry: { ...item.entry, ...change } })) };
  };
const withList =
  (change: object): Bend =>
  (row) => ({ ...row, sources: (row.sources as object[]).map((list) => ({ ...list, ...change })) });

describe('An export resumes as if nothing had happened', () => {
  const invalid: [string, Parameters<typeof storeWithInvalidRow>[0], Bend][] = [
    ['sizes with a fractional sum', 'jobs', (row) => ({ ...row, waiting: { items: 1, sized: 1, bytes: 12.5 } })],
    [
      'sizes with a sum beyond safe integers',
      'jobs',
      (row) => ({ ...row, waiting: { items: 1, sized: 1, bytes: 1e300 } }),
    ],
    ['no counts', 'jobs', ({ counts: _, ...row }) => row],
    ['counts that are not numbers', 'jobs', (row) => ({ ...row, counts: { listed: 'two', saved: Number.NaN } })],
    ['negative failure counts', 'jobs', (row) => ({ ...row, failures: { gone: -1 } })],
    ['a list with an invalid count', 'jobs', withList({ listed: 2.5 })],
    ['an invalid start time', 'jobs', (row) => ({ ...row, startedAt: 'yesterday' })],
    ['an invalid cause', 'jobs', (row) => ({ ...row, cause: 'sunshine' })],
    [
      'an item with a link of 12.5 bytes',
      'items',
      (row) => ({ ...row, item: found('gen_a', { links: [linkTo('gen_a', { bytes: 12.5 })] }).item }),
    ],
    ['an item without lists', 'items', (row) => ({ ...row, sources: 5 })],
    ['an item with an unknown status', 'items', (row) => ({ ...row, status: 'flying' })],
    ['an item with only an id', 'items', (row) => ({ ...row, item: { id: 'gen_a' } })],
    ['a record that is not a string', 'siteRecords', (row) => ({ ...row, records: [{ id: 'gen_a', record: {} }] })],
    ['a page without its items', 'pages', ({ items: _, ...row }) => row],
    ['a page with an invalid rank', 'pages', (row) => ({ ...row, items: [{ id: 'gen_a', rank: 'first' }] })],
    ['a part with a negative size', 'parts', (row) => ({ ...row, bytes: -1 })],
    ['a part with fewer bytes than its journal', 'parts', (row) => ({ ...row, bytes: 5 })],
    ['a part without a name', 'parts', ({ fileName: _, ...row }) => row],
    ['a part in an unknown state', 'parts', (row) => ({ ...row, state: 'flying' })],
  ];

  test.each(invalid)('despite %s', async (_what, name, change) => {
    const { database, reopen } = await storeWithInvalidRow(name, change);
    await repairUnfinishedJobs(database, size);
    const store = await reopen();
    const job = await store.unfinished();
    expect(job).toMatchObject({ id: 'job', state: 'running', cancelled: false });
    expect(job?.damage).toBeUndefined();
    const rows = await itemsOf(store, 'job');
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ['gen_a', 'saved'],
      ['gen_b', 'pending'],
    ]);
    expect(job).toMatchObject({ counts: countsOf(rows, []).counts, waiting: countsOf(rows, []).waiting });
    expect(await store.pendingItems('job', 10)).toMatchObject([{ id: 'gen_b' }]);
    expect(await store.parts('job')).toMatchObject([{ number: 1, state: 'writing', bytes: 100 }]);
    expect(await all(store.entries('job', 1))).toHaveLength(1);
    expect(await all(store.partRecords('job', 1))).toMatchObject([{ file: { id: 'gen_a' } }]);

    await store.commit(partWith({ bytes: 200, entries: 2 }), [savedItem('gen_b')]);
    expect(await store.get('job')).toMatchObject({ counts: { saved: 2 }, waiting: { items: 0, sized: 0, bytes: 0 } });
    await store.rememberJob('job');
    await store.update('job', { state: 'done', endedAt: 1 });
    expect(await endedJobs(database)).toHaveLength(1);
  });

  test.each([
    ['leads outside the archive', withEntry({ path: 'data/../../x' })],
    ['has no offset', withEntry({ offset: Number.NaN })],
    ['has no valid fields', (row) => ({ ...row, saved: 7, own: null })],
  ] as [string, Bend][])('and fetches an item again whose row in the journal %s', async (_what, change) => {
    const { database, reopen } = await storeWithInvalidRow('journal', change);
    await repairUnfinishedJobs(database, size);
    const store = await reopen();
    expect((await store.pendingItems('job', 10)).map(({ id }) => id).sort()).toEqual(['gen_a', 'gen_b']);
    expect(await store.unfinished()).toMatchObject({ counts: { saved: 0 }, waiting: { items: 2 } });
    expect(await all(store.entries('job', 1))).toEqual([]);
  });

  test('with an item whose last page cannot be read', async () => {
    const { store, database, reopen } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a', { links: [] })]), joining);
    await store.addPage(pageOf([found('gen_a', {}, 'sora2-drafts')]), joining);
    const [, last] = await database.getAll('pages');
    await database.put('pages', { ...last, items: 'none' } as never);
    await repairUnfinishedJobs(database, size);
    expect(await (await reopen()).pendingItems('job', 1)).toMatchObject([{ id: 'gen_a' }]);
  });

  test('with a page that lists an item without a row', async () => {
    const { store, database, reopen } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    await database.put('pages', { job: 'job', page: 7, items: [{ id: 'gen_nobody', rank: -1, recordRows: [99] }] });
    expect((await (await reopen()).pendingItems('job', 1)).map(({ id }) => id)).toEqual(['gen_a']);
  });
});

const listOf = (source: string) => ({ source, state: 'waiting', listed: 0, reason: null, cursor: null });

test.each([
  ['a cause that views have no message for', { cause: { code: 'solar-storm', detail: null } }, { cause: null }],
  [
    'a reason that views have no message for',
    { failures: { 'solar-storm': 1 } },
    { failures: expect.not.objectContaining({ 'solar-storm': 1 }) },
  ],
  ['a start time after which no other job could start', { startedAt: 8.64e15 }, { startedAt: 0 }],
  [
    'a list that this version does not know',
    { sources: [listOf('sora9-dreams'), listOf('sora1-library')] },
    { sources: [listOf('sora1-library')] },
  ],
  [
    'zero parallel downloads',
    { options: { ...jobWith().options, parallelism: 0 } },
    { options: expect.not.objectContaining({ parallelism: 0 }) },
  ],
] as const)('An export continues without %s', async (_what, invalid, expected) => {
  const { database, reopen } = await storeWithInvalidRow('jobs', (row) => ({ ...row, ...invalid }));
  expect(await (await reopen()).unfinished(), 'as views read it').toMatchObject(expected);
  await repairUnfinishedJobs(database, size);
  const job = await (await reopen()).unfinished();
  expect(job).toMatchObject({ state: 'running', cancelled: false, ...expected });
  expect(job?.damage).toBeUndefined();
});

describe('A row that cannot be repaired blocks neither other repairs nor the engine:', () => {
  const isRepaired = async (database: Awaited<ReturnType<typeof freshStore>>['database']) =>
    (await createJobStore(database).get('job')).counts;
  const withBentSums: Bend = (row) => ({ ...row, counts: { listed: 'two', saved: Number.NaN } });

  test.each([
    ['an invalid number', { number: -1 }],
    ['a number that is text', { number: 'one' }],
  ])('a part that has %s', async (_what, change) => {
    const { database } = await storeWithInvalidRow('jobs', withBentSums);
    await database.put('parts', { ...partWith(), ...change } as never);
    await repairUnfinishedJobs(database, size);
    expect(await isRepaired(database)).toMatchObject({ listed: 2, saved: 1 });
  });

  test('a part whose file is in use', async () => {
    const { database } = await storeWithInvalidRow('jobs', withBentSums);
    await database.put('parts', { ...partWith(), bytes: -1 });
    await repairUnfinishedJobs(database, () => Promise.reject(new DOMException('', 'NoModificationAllowedError')));
    expect(await isRepaired(database)).toMatchObject({ listed: 2, saved: 1 });
  });

  test('a journaled file that ends beyond every valid count', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { database, reopen } = await storeWithInvalidRow('journal', withEntry({ offset: most, bytes: most }));
    await repairUnfinishedJobs(database, size);
    expect(await (await reopen()).parts('job')).toMatchObject([{ state: 'writing', bytes: most }]);
  });
});

describe('An export that cannot resume', () => {
  const invalid: [string, string, Bend][] = [
    ['without its account', 'account', ({ account: _, ...row }) => row],
    ['without its options', 'options', (row) => ({ ...row, options: 'all' })],
    ['without its lists', 'sources', (row) => ({ ...row, sources: null })],
    ['in an unknown state', 'state', (row) => ({ ...row, state: 'flying' })],
    ['with an invalid canceled flag', 'cancelled', (row) => ({ ...row, cancelled: 'maybe' })],
  ];

  test.each(invalid)('is set aside, with its row and its parts: %s', async (_what, field, change) => {
    const { database, reopen } = await storeWithInvalidRow('jobs', change, partWith({ state: 'closed' }));
    const [row] = await database.getAll('jobs');
    await repairUnfinishedJobs(database, size);
    const store = await reopen();
    expect(await store.unfinished()).toMatchObject({
      ...{ id: 'job', state: 'running', cancelled: true, counts: { saved: 1 } },
      damage: { field, row },
    });
    const { files, names } = createMemoryFiles();
    for (const name of ['part-job-1.zip', 'spool-1']) (await files.open(name)).close();
    await removeOrphanedFiles(store, files);
    expect(names()).toEqual(['part-job-1.zip']);
    await repairUnfinishedJobs(database, size);
    expect(await store.unfinished(), 'only the first time').toMatchObject({ damage: { field, row } });
  });

  test('because it ended long ago stays where it was, and hides no other', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith({ id: 'old', state: 'done' }));
    const { options: _, ...row } = await store.get('old');
    await database.put('jobs', row as Job);
    await store.create(jobWith({ id: 'new' }));
    await repairUnfinishedJobs(database, size);
    expect(await store.unfinished()).toMatchObject({ id: 'new' });
    expect(await endedJobs(database)).toMatchObject([{ id: 'old', damage: { field: 'options' } }]);
  });

  test('because its row is no export at all is left alone', async () => {
    const { store, database } = await freshStore();
    await database.put('jobs', { id: 5 } as never);
    await repairUnfinishedJobs(database, size);
    expect(await store.unfinished()).toBeNull();
    expect(await database.getAll('jobs')).toEqual([{ id: 5 }]);
  });
});

test('The items of a done export are deleted even if it no longer says so', async () => {
  const done: Bend = (row) => ({ ...row, state: 'done', cleanup: 'damaged' });
  const { database, reopen } = await storeWithInvalidRow('jobs', done);
  await repairUnfinishedJobs(database, size);
  await (await reopen()).cleanUp();
  expect(await database.count('items')).toBe(0);
  expect((await endedJobs(database))[0]).toMatchObject({ id: 'job', state: 'done' });
});
