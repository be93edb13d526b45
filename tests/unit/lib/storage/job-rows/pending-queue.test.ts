import { describe, expect, test, vi } from 'vitest';
import { found, joining, pageOf, partWith } from '../../export/harness/export-sample';
import { savedItem } from '../fresh-store';
import { consistent, storeWithJob } from '../store-with-job';

describe('The queue of pending items', () => {
  test('returns pending items newest first, and those without a date last', async () => {
    const { store } = await storeWithJob();
    const dated = ['2025-03-01', '2025-11-01', '2024-01-01'].map((day) =>
      found(day, { createdAt: `${day}T00:00:00.000Z` }),
    );
    const posted = found('posted', { createdAt: null, postedAt: '2025-06-01T00:00:00.000Z' });
    await store.addPage(pageOf([found('undated', { createdAt: null }), ...dated, posted]), joining);

    const ids = (await store.pendingItems('job', 8)).map(({ id }) => id);
    expect(ids).toEqual(['2025-11-01', 'posted', '2025-03-01', '2024-01-01', 'undated']);
    expect(await store.pendingItems('job', 2)).toHaveLength(2);
  });

  test('reads the row of a pending item once, until it is settled', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf(['gen_a', 'gen_b', 'gen_c'].map((id) => found(id))), joining);
    const [first] = await store.pendingItems('job', 2);
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const again = await store.pendingItems('job', 3);
    const read = getAll.mock.results.flatMap(({ value }) => value.result.map(({ id }: { id: string }) => id));
    getAll.mockRestore();
    expect(read).toEqual(['gen_c']);
    expect(again).toHaveLength(3);
    expect(again[0]).toEqual(first);

    await store.addPage(pageOf([found('gen_a', { caption: 'a fox' }, 'sora2-posts')]), joining);
    expect((await store.pendingItems('job', 1))[0]?.sources).toEqual(['sora1-library', 'sora2-posts']);
  });

  test('fetches the items of a lost part again after a restart, also if another list has reported them meanwhile', async () => {
    const { store, reopen } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
    await store.commit(partWith({ bytes: 20 }), [savedItem('gen_a'), savedItem('gen_b')]);
    await store.addPage(pageOf([found('gen_a', {}, 'sora2-drafts')]), joining);
    await store.discard(partWith(), 'wait');
    expect((await store.pendingItems('job', 9)).map(({ id }) => id)).toEqual(['gen_a', 'gen_b']);
    const later = await reopen();
    expect((await later.pendingItems('job', 9)).map(({ id }) => id)).toEqual(['gen_a', 'gen_b']);
    await consistent(later);
  });

  test('leaves out an item in flight that a list excludes while the queue is read', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf(['gen_a', 'gen_b'].map((id) => found(id))), joining);
    await store.pendingItems('job', 1);
    const excluded = store.addPage(pageOf([found('gen_a', {}, 'sora2-drafts')]), (known, reported) => ({
      ...joining(known, reported),
      status: 'skipped',
      reason: 'other-people',
    }));
    const [, rows] = await Promise.all([excluded, store.pendingItems('job', 9)]);
    expect(rows.map(({ id }) => id)).toEqual(['gen_b']);
  });

  test('queues items again that are discarded while the queue is read', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf(['gen_a', 'gen_b', 'gen_c'].map((id) => found(id))), joining);
    await store.commit(partWith({ bytes: 10 }), [savedItem('gen_a')]);
    // The first one of these is in flight.
    await store.pendingItems('job', 1);
    await Promise.all([store.discard(partWith(), 'wait'), store.pendingItems('job', 9)]);
    expect((await store.pendingItems('job', 9)).map(({ id }) => id)).toEqual(['gen_a', 'gen_b', 'gen_c']);
  });

  test('fetches a discarded item again after a restart, also if a list has excluded it meanwhile', async () => {
    const { store, reopen } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.pendingItems('job', 1);
    await store.addPage(pageOf([found('gen_a', {}, 'sora2-drafts')]), (known, reported) => ({
      ...joining(known, reported),
      status: 'skipped',
      reason: 'already-saved',
    }));
    await store.commit(partWith({ bytes: 10 }), [savedItem('gen_a')]);
    await store.discard(partWith(), 'wait');
    expect(await (await reopen()).pendingItems('job', 9)).toMatchObject([{ id: 'gen_a', status: 'pending' }]);
  });

  test('reads past items that have failed before a restart', async () => {
    const { store, reopen } = await storeWithJob();
    const ids = ['gen_a', 'gen_b', 'gen_c', 'gen_d'];
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);
    for (const id of ['gen_b', 'gen_c']) await store.markItem('job', id, 'failed', 'refused');
    expect((await (await reopen()).pendingItems('job', 2)).map(({ id }) => id)).toEqual(['gen_a', 'gen_d']);
  });
});
