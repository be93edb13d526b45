import { unwrap } from 'idb';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../../../lib/export/progress/job-snapshot';
import { settingsVersion } from '../../../../lib/settings/settings-migrations';
import { settingsFrom } from '../../../../lib/settings/settings-schema';
import { openDatabase } from '../../../../lib/storage/database';
import { savedAmong } from '../../../../lib/storage/history/item-history';
import { endedJobs, partsOf } from '../../../../lib/storage/job-queries';
import { createJobStore } from '../../../../lib/storage/job-store';
import { account, found } from '../export/harness/export-sample';
import { buildExample, examplesOf, readExample, shapeOf } from './example-store';
import { all, freshStore, savedItem } from './fresh-store';

/** 0.1.0 was the first to be released, with version 4. The versions 2 and 3 before it hold all that is needed. */
const usable = [2, 3, 4, 5, 6];
/** Files of another computer are remembered since then. */
const withImports = 4;

async function opened(version: number) {
  await buildExample(version);
  const database = await openDatabase();
  return { database, store: createJobStore(database) };
}

describe.each(usable)('A database of version %i', (version) => {
  test('becomes what a new one is', async () => {
    const { database } = await opened(version);
    const shape = shapeOf(unwrap(database));
    expect(shape).toEqual(shapeOf(unwrap((await freshStore()).database)));
  });

  test('has its unfinished export, which resumes where it was', async () => {
    const { database, store } = await opened(version);
    expect(await store.unfinished()).toMatchObject({ id: 'job-on', options: { scope: 'all', destination: 'zip' } });
    expect((await all(store.entries('job-on', 1))).map(({ item }) => item)).toEqual(['gen_saved']);
    expect((await store.pendingItems('job-on', 10)).map(({ id }) => id)).toEqual(['gen_waits']);

    const [part] = await store.parts('job-on');
    if (part === undefined) throw new Error('The part is gone.');
    await store.commit({ ...part, entries: 2 }, [savedItem('gen_waits')]);
    expect(await all(store.items('job-on'))).toMatchObject([
      { id: 'gen_saved', status: 'saved', path: 'data/videos/2026-04/gen_saved.mp4' },
      { id: 'gen_waits', status: 'saved', variant: 'source', path: 'data/videos/gen_waits.mp4' },
    ]);
    expect(await store.get('job-on')).toMatchObject({ counts: { saved: 2 }, waiting: { items: 0, bytes: 0 } });
    const reported = (await all(store.partRecords('job-on', 1))).map(({ records }) => records[0]?.record ?? '');
    expect(reported.map((record) => JSON.parse(record))).toMatchObject([
      { id: 'gen_saved', prompt: 'a fox in the snow' },
      { id: 'gen_waits', prompt: 'a fox in the snow' },
    ]);
    expect(reported.join()).not.toContain('sig=');
    await store.finalizeJob('job-on');
    expect(await savedAmong(database, account.id, ['gen_saved', 'task_gen_waits'])).toHaveLength(2);
  });

  test('has its past exports, and their failed items can be retried', async () => {
    const { database, store } = await opened(version);
    const [job] = await endedJobs(database);
    if (job === undefined) throw new Error('The past export is gone.');
    expect(snapshotOf(job, await partsOf(database, job.id), null)).toMatchObject({
      name: 'Sora export 2026-04-14 09-30',
      phase: 'ended',
      counts: { saved: 1, failed: 1 },
      failures: [{ reason: 'gone', count: 1 }],
      parts: [{ number: 1, bytes: 1500 }],
    });
    expect((await store.pastItems({ failedIn: 'job-done' })).map(({ id }) => id)).toEqual(['gen_failed']);
    expect((await store.pastItems({ savedIn: 'job-done', parts: [1] })).map(({ id }) => id)).toEqual(['gen_past']);
  });

  test('remembers what was saved', async () => {
    const { store } = await opened(version);
    const items = ['gen_past', 'gen_failed', 'gen_had', 'gen_new'].map((id) => found(id));
    expect(Object.fromEntries(await store.knownOutcomes(account.id, items))).toEqual({
      gen_past: 'saved',
      gen_failed: 'failed',
      ...(version >= withImports && { gen_had: 'saved' }),
    });
  });
});

test('An export of version 1, which lacks what is needed to resume, ends with what it has saved', async () => {
  const { store } = await opened(1);
  expect(await store.unfinished()).toMatchObject({ id: 'job-on', cancelled: true, damage: { field: 'options' } });
});

test('Settings of version 1 keep what the user has set', () => {
  const { version, ...set } = readExample('settings-1') as Record<string, unknown>;
  expect(version).toBe(1);
  expect(settingsFrom({ version, ...set })).toEqual(set);
});

test('An example of every version exists, including the current one', async () => {
  const { database } = await freshStore();
  const upTo = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1);
  expect(examplesOf('database'), 'write tests/fixtures/stores/database-….json').toEqual(upTo(database.version));
  expect(examplesOf('settings'), 'write tests/fixtures/stores/settings-….json').toEqual(upTo(settingsVersion));
});

test('The example of a version does not change without a new version', async () => {
  const { database } = await freshStore();
  const { stores } = readExample(`database-${database.version}`) as { stores: Record<string, { rows: unknown }> };
  const saved = Object.entries(stores).map(([name, { rows: _, ...shape }]) => [name, shape]);
  expect(shapeOf(unwrap(database))).toEqual(Object.fromEntries(saved));
});
