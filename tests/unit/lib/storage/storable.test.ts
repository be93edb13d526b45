import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSavedHistory, readImports } from '../../../../lib/storage/history/already-saved-items';
import { savedAmong } from '../../../../lib/storage/history/item-history';
import { isValid } from '../../../../lib/storage/read-rows';
import { account, found, jobWith, joining, linkTo, pageOf, partWith } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';
import { freshStore, itemsOf, savedItem } from './fresh-store';

/** Numbers that a site or a file may contain, and values that aren't numbers. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    12.5,
    0.1,
    -1,
    1e16,
    9e15,
    1e308,
    Number.MAX_SAFE_INTEGER,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.double(),
  fc.constantFrom<unknown>('12', true, null, undefined, {}, [1]),
);

test('Whatever sizes a list has, each item is stored and the totals stay valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oddValue, { minLength: 1, maxLength: 6 }), async (sizes) => {
      const { store, database, reopen } = await freshStore();
      await store.create(jobWith());
      const items = sizes.map((bytes, n) =>
        found(`gen_${n}`, { links: [linkTo(`gen_${n}`, { bytes: bytes as never })] }),
      );
      await store.addPage(pageOf(items), joining);
      expect((await database.getAll('jobs')).every((row) => isValid('jobs', row))).toBe(true);
      expect((await database.getAll('items')).every((row) => isValid('items', row))).toBe(true);

      const later = await reopen();
      expect(await later.pendingItems('job', 10)).toHaveLength(sizes.length);
      for (const { item } of items) await later.commit(partWith({ bytes: 100 }), [savedItem(item.id)]);
      expect(await later.get('job')).toMatchObject({
        counts: { saved: sizes.length },
        waiting: { items: 0, sized: 0 },
      });
      database.close();
    }),
    { numRuns: 30 },
  );
});

test('Whatever a list has in a field of an item, that item is stored, and so are the others', async () => {
  const fields = Object.keys(found('gen_a').item).filter((field) => field !== 'id');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), oddValue, async (field, value) => {
      const { store, database } = await freshStore();
      await store.create(jobWith());
      await store.addPage(pageOf([found('gen_a', { [field]: value }), found('gen_b')]), joining);
      expect((await database.getAll('items')).every((row) => isValid('items', row))).toBe(true);
      expect((await store.pendingItems('job', 10)).map(({ id }) => id).sort()).toContain('gen_b');
      expect(await store.get('job')).toMatchObject({ counts: { listed: 2 } });
      database.close();
    }),
    { numRuns: 60 },
  );
});

test('An item without a usable id is left out, and all others are stored', async () => {
  const { store } = await freshStore();
  await store.create(jobWith());
  await store.addPage(pageOf([found('gen_a', { id: 7 as never }), found('gen_b')]), joining);
  expect((await itemsOf(store, 'job')).map(({ id }) => id)).toEqual(['gen_b']);
});

describe('A saved item', () => {
  test('whose type or variant is not a string is journaled without it', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.commit(partWith({ bytes: 100 }), [
      { ...savedItem('gen_a'), mediaType: 5 as never, variant: null as never },
    ]);
    expect((await database.getAll('journal')).every((row) => isValid('journal', row))).toBe(true);
    expect(await store.item('job', 'gen_a')).toMatchObject({ status: 'saved', mediaType: '', variant: '' });
  });

  test('with an invalid path fails alone', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
    const bent = savedItem('gen_a');
    bent.entry.path = '../x';
    await store.commit(partWith({ bytes: 100 }), [bent, savedItem('gen_b')]);
    expect((await database.getAll('journal')).every((row) => isValid('journal', row))).toBe(true);
    expect(await itemsOf(store, 'job')).toMatchObject([
      { id: 'gen_a', status: 'failed', reason: 'damaged' },
      { id: 'gen_b', status: 'saved' },
    ]);
    expect(await store.get('job')).toMatchObject({ counts: { saved: 1, failed: 1 }, waiting: { items: 0 } });
  });
});

test.each([
  ['a job', 'jobs.*startedAt', (store) => store.create(jobWith({ startedAt: Number.NaN }))],
  ['a part', 'parts.*state', (store) => store.putPart(partWith({ state: 'flying' as never }))],
  ['a change of a job', 'jobs.*endedAt', (store) => store.update('job', { endedAt: 1e300 })],
  ['a diagnosis', 'diagnoses.*diagnosis', (store) => store.saveDiagnosis('job', ['lost' as never])],
] as [string, string, (store: Awaited<ReturnType<typeof freshStore>>['store']) => Promise<unknown>][])(
  'A wrong value in %s throws an error that names the field, and nothing is stored',
  async (_what, place, act) => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    const before = await database.getAll('jobs');
    expect(await thrownBy(act(store))).toMatchObject({ message: expect.stringMatching(new RegExp(place)) });
    expect(await database.getAll('jobs')).toEqual(before);
    expect(await database.count('parts')).toBe(0);
    expect(await database.count('diagnoses')).toBe(0);
  },
);

test('A file of another export that cannot be stored does not prevent others', async () => {
  const { database } = await freshStore();
  const has = ['gen_a', 'gen_b'].map((id) => ({ id, isPost: false, names: [id], bytes: 5, sha256: null }));
  const odd = has.map((each, n) => (n === 0 ? { ...each, bytes: 12.5 } : each));
  await createSavedHistory(database).add(account.id, { kind: 'history', name: 'other', madeAt: null, has: odd }, 1);
  expect(await savedAmong(database, account.id, ['gen_a', 'gen_b'])).toEqual(['gen_b']);
  expect(await readImports(database, account.id)).toMatchObject([{ items: 1 }]);
});

test('Every row is checked before it is stored', () => {
  const folder = new URL('../../../../lib/storage/', import.meta.url);
  const unchecked = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Upgrades write rows of other versions, which are checked when they are read.
    .filter((name) => name.endsWith('.ts') && name !== 'database.ts')
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => /(objectStore\(.*\)|store|cursor|database)\.(put|add|update)\(/.test(line));
  expect(unchecked.filter((line) => !line.includes('storable('))).toEqual([]);
});
