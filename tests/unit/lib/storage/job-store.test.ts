import { describe, expect, test, vi } from 'vitest';
import type { Source } from '../../../../lib/model/item';
import { seeded } from '../archive/format/sample-library';
import { found, joining, linkTo, pageOf, partWith } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';
import { all, itemsOf, savedItem } from './fresh-store';
import { consistent, storeWithJob } from './store-with-job';

describe('The catalog', () => {
  test('has an item once, however many lists it is in', async () => {
    const { store } = await storeWithJob();
    for (const source of ['sora1-library', 'sora2-drafts', 'sora2-posts'] as const)
      await store.addPage(pageOf([found('gen_a', {}, source)]), joining);

    const rows = await itemsOf(store, 'job');
    expect(rows.map(({ id, sources }) => [id, sources])).toEqual([
      ['gen_a', ['sora1-library', 'sora2-drafts', 'sora2-posts']],
    ]);
    await store.commit(partWith(), [savedItem('gen_a')]);
    const [reported] = await all(store.partRecords('job', 1));
    expect(reported?.records.map(({ source }) => source).sort()).toEqual([
      'sora1-library',
      'sora2-drafts',
      'sora2-posts',
    ]);
    expect((await store.get('job')).counts.listed).toBe(1);
  });

  test('keeps what earlier lists said of an item when the store is opened again', async () => {
    const { store, reopen } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.commit(partWith(), [savedItem('gen_a')]);

    const reopened = await reopen();
    await reopened.addPage(pageOf([found('gen_a', {}, 'sora2-drafts')]), joining);
    const rows = await itemsOf(reopened, 'job');
    expect(rows.map(({ sources, status }) => [sources, status])).toEqual([
      [['sora1-library', 'sora2-drafts'], 'saved'],
    ]);
    expect((await reopened.get('job')).counts).toMatchObject({ listed: 1, saved: 1 });
  });

  test('looks up only those items of a page that are listed already', async () => {
    const { store } = await storeWithJob();
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const lookedUp = () => get.mock.calls.flatMap(([key]) => (Array.isArray(key) ? [key[1]] : []));
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
    expect(lookedUp()).toEqual([]);
    await store.addPage(pageOf([found('gen_b', {}, 'sora2-drafts'), found('gen_c', {}, 'sora2-drafts')]), joining);
    expect(lookedUp()).toEqual(['gen_b']);
    get.mockRestore();
  });

  test.each([
    ['most', ['gen_a', 'gen_b', 'gen_c', 'gen_d']],
    ['few', ['gen_c']],
  ])('returns the records of a part that has %s of its items', async (_, saved) => {
    const { store } = await storeWithJob();
    const ids = ['gen_a', 'gen_b', 'gen_c', 'gen_d', 'gen_e'];
    for (const source of ['sora1-library', 'sora2-drafts'] as const)
      await store.addPage(pageOf(ids.map((id) => found(id, {}, source))), joining);
    await store.commit(
      partWith(),
      saved.map((id) => savedItem(id)),
    );
    const reported = await all(store.partRecords('job', 1));
    const recordOf = (id: string, source: Source) => ({ source, record: found(id, {}, source).record });
    expect(reported.map(({ file, records }) => [file.id, records])).toEqual(
      saved.map((id) => [id, [recordOf(id, 'sora1-library'), recordOf(id, 'sora2-drafts')]]),
    );
  });

  test('counts an entry of a source once when pages overlap', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
    await store.addPage(pageOf([found('gen_b'), found('gen_c')]), joining);

    expect((await store.get('job')).sources[0]?.listed).toBe(3);
  });

  test('leaves a saved item unchanged when another list has it', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a', { prompt: 'a fox' }, 'sora2-drafts')]), joining);
    await store.commit(partWith({ bytes: 100 }), [savedItem('gen_a')]);
    await store.addPage(pageOf([found('gen_a', { caption: 'my fox' }, 'sora2-posts')]), joining);

    expect(await store.item('job', 'gen_a')).toMatchObject({
      status: 'saved',
      path: 'data/videos/gen_a.mp4',
      sources: ['sora2-drafts', 'sora2-posts'],
      item: { prompt: 'a fox', caption: 'my fox' },
    });
    expect(await store.pendingItems('job', 8)).toEqual([]);
  });

  test('iterates over thousands of rows in order, even while they change', async () => {
    const { store } = await storeWithJob();
    const ids = Array.from({ length: 450 }, (_, n) => `gen_${String(n).padStart(4, '0')}`);
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);

    const walked: string[] = [];
    for await (const rows of store.itemBatches('job')) {
      if (walked.length === 0) await store.markItem('job', 'gen_0300', 'failed', 'gone');
      walked.push(...rows.map(({ id }) => id));
    }
    expect(walked).toEqual(ids);
  });
});

describe('The counts and the pending queue', () => {
  test('are right after any operations in any order', async () => {
    const { store } = await storeWithJob();
    const random = seeded(7);
    const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
    const ids = Array.from({ length: 25 }, (_, n) => `gen_${n}`);
    const operations = [
      async () => {
        const source = pick<Source>(['sora1-library', 'sora2-drafts', 'sora2-posts']);
        const rows = Array.from({ length: 4 }, () => {
          const id = pick(ids);
          const links = pick([[], [linkTo(id)], [linkTo(id, { bytes: Math.floor(random() * 1000) })]]);
          const favorite = pick([true, false, null]);
          return found(id, { links, favorite, absence: links.length === 0 ? 'moderated' : null }, source);
        });
        await store.addPage(pageOf(rows), joining);
      },
      async () => {
        const [row] = await store.pendingItems('job', 1);
        if (row) await store.commit(partWith(), [savedItem(row.id, Math.floor(random() * 1000))]);
      },
      async () => {
        const row = pick(await store.pendingItems('job', 8));
        if (row) await store.markItem('job', row.id, 'failed', 'refused');
      },
    ];
    for (let step = 0; step < 60; step++) {
      await pick(operations)();
      await consistent(store);
    }
    await store.discard(partWith(), 'wait');
    await consistent(store);
    await store.cancelWaiting('job');
    await consistent(store);
    expect((await store.get('job')).waiting.items).toBe(0);
  });
});

describe('One transaction', () => {
  test('stores a page with its cursor or nothing of it', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a')], { cursor: 'second' }), joining);
    const before = await store.get('job');

    const page = pageOf([found('gen_b'), found('gen_c')], { cursor: 'third' });
    const failing = store.addPage(page, (known, reported) => {
      if (reported.item.id === 'gen_c') throw new Error('cannot be joined');
      return joining(known, reported);
    });
    expect(await thrownBy(failing)).toMatchObject({ message: 'cannot be joined' });
    expect(await store.get('job')).toEqual(before);
    expect((await itemsOf(store, 'job')).map(({ id }) => id)).toEqual(['gen_a']);
  });

  test('journals a group with its counts or nothing of it', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);

    const thrown = await thrownBy(store.commit(partWith({ bytes: 50.5 }), [savedItem('gen_a'), savedItem('gen_b')]));
    expect(thrown, 'the error says where the mistake is').toMatchObject({
      message: expect.stringMatching(/parts.*bytes/),
    });
    expect(await store.pendingItems('job', 8)).toHaveLength(2);
    expect(await all(store.entries('job', null))).toEqual([]);
    expect(await store.parts('job')).toEqual([]);
    await consistent(store);
  });

  test('that finds the disk full says no-room', async () => {
    const { store } = await storeWithJob();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const thrown = await thrownBy(store.update('job', { state: 'paused' }));
    put.mockRestore();
    expect(thrown).toMatchObject({ code: 'no-room' });
    expect(Number((thrown as { detail: string }).detail)).toBeGreaterThan(0);
  });
});

describe('The journal', () => {
  test('keeps entries in their order in the part, after a restart too', async () => {
    const { store, reopen } = await storeWithJob();
    await store.addPage(pageOf(['b', 'a', 'd', 'c'].map((id) => found(id))), joining);
    await store.commit(partWith({ bytes: 20 }), [savedItem('b'), savedItem('a')]);
    const later = await reopen();
    await later.commit(partWith({ bytes: 40 }), [savedItem('d')]);
    await later.commit(partWith({ number: 2, bytes: 10 }), [savedItem('c')]);

    const places = (await all(later.entries('job', null))).map(({ part, item }) => [part, item]);
    expect(places).toEqual([
      [1, 'b'],
      [1, 'a'],
      [1, 'd'],
      [2, 'c'],
    ]);
    expect(await all(later.entries('job', 2))).toHaveLength(1);
  });

  test('says what is saved, after a restart too, and removes it from the queue', async () => {
    const { store, reopen } = await storeWithJob();
    const ids = Array.from({ length: 30 }, (_, n) => `gen_${String(n).padStart(2, '0')}`);
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);
    const saved = ids.filter((_, n) => n % 10 !== 3);
    await store.commit(
      partWith({ bytes: 270 }),
      saved.map((id) => savedItem(id)),
    );

    const later = await reopen();
    await consistent(later);
    expect((await later.pendingItems('job', 2)).map(({ id }) => id)).toEqual(['gen_03', 'gen_13']);
    expect((await later.pendingItems('job', 9)).map(({ id }) => id)).toEqual(['gen_03', 'gen_13', 'gen_23']);
    expect(await later.item('job', 'gen_29')).toMatchObject({ status: 'saved', bytes: 10, sha256: 'ab' });
  });

  test('counts an item for each list that it is in when it is saved', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('gen_a', { links: [linkTo('gen_a', { bytes: null })] })]), joining);
    await store.pendingItems('job', 8);
    const reported = store.addPage(
      pageOf([found('gen_a', { links: [linkTo('gen_a', { bytes: 10 })] }, 'sora2-drafts')]),
      joining,
    );
    await Promise.all([reported, store.commit(partWith({ bytes: 10 }), [savedItem('gen_a')])]);
    await consistent(store);
  });

  test('keeps the text of captions while they are saved', async () => {
    const { store } = await storeWithJob();
    await store.addPage(pageOf([found('cap_a'), found('gen_a')]), joining);
    await store.commit(partWith({ bytes: 20 }), [{ ...savedItem('cap_a'), cues: 'WEBVTT' }, savedItem('gen_a')]);
    expect((await itemsOf(store, 'job')).map(({ cues }) => cues)).toEqual(['WEBVTT', null]);
    await store.discard(partWith(), 'wait', new Set(['cap_a']));
    await consistent(store);
    expect((await itemsOf(store, 'job')).map(({ status, cues }) => [status, cues])).toEqual([
      ['pending', null],
      ['saved', null],
    ]);
    expect((await all(store.entries('job', 1))).map(({ item }) => item)).toEqual(['gen_a']);
  });
});
