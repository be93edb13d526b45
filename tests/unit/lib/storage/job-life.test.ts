import { describe, expect, test } from 'vitest';
import { createJobStore } from '../../../../lib/storage/job-store';
import { account, found, jobWith, joining, pageOf, partWith, start } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';
import { freshStore, itemsOf, listIn, savedItem } from './fresh-store';

describe('A job', () => {
  test('that is done stays done, whatever arrives late', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.update('job', { state: 'done', endedAt: start + 1 });

    const reported = await store.update('job', { state: 'paused', cause: null });
    expect(reported).toMatchObject({ state: 'done', endedAt: start + 1 });
    expect(await store.unfinished()).toBeNull();
  });

  test('that is done takes no page, file or outcome of a run that has not noticed', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.update('job', { state: 'done' });
    await store.cleanUp();
    for (const late of [
      store.addPage(pageOf([found('gen_b')]), joining),
      store.commit(partWith(), [savedItem('gen_a')]),
      store.markItem('job', 'gen_a', 'failed', 'gone'),
    ])
      expect(await thrownBy(late)).toMatchObject({ code: 'store-broken' });
    for (const name of ['items', 'pages', 'siteRecords', 'journal'] as const)
      expect(await database.count(name)).toBe(0);
  });

  test('is found again by a restarted browser while it is not done', async () => {
    const { store, reopen } = await freshStore();
    await store.create(jobWith({ id: 'old', state: 'done', name: 'first' }));
    await store.create(jobWith({ name: 'second', startedAt: start + 60_000 }));

    const later = await reopen();
    expect((await later.unfinished())?.id).toBe('job');
    expect(await later.names()).toEqual(new Set(['first', 'second']));
    expect((await later.latest())?.id).toBe('job');
  });

  test('that is canceled ends pending items and lists, and keeps what is saved', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a'), found('gen_b')], { state: 'complete', cursor: null }), joining);
    await store.addPage(pageOf([found('gen_c', {}, 'sora2-drafts')]), joining);
    await store.commit(partWith(), [savedItem('gen_a')]);
    await store.cancelWaiting('job');

    const rows = await itemsOf(store, 'job');
    expect(rows.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ['gen_a', 'saved', null],
      ['gen_b', 'skipped', 'cancelled'],
      ['gen_c', 'skipped', 'cancelled'],
    ]);
    expect((await store.get('job')).sources.map(({ state }) => state)).toEqual(['complete', 'partial', 'not-asked']);
  });

  test("that has ended keeps itself, its parts and its items' outcomes, and no link, prompt or record", async () => {
    const { store, database } = await freshStore();
    for (const id of ['job', 'job2']) {
      await store.create(jobWith({ id }));
      await listIn(store, id, ['gen_a']);
      await store.commit(partWith({ job: id }), [savedItem('gen_a')]);
    }
    await store.cleanUp();
    expect(await database.count('items')).toBe(2);
    await store.update('job', { state: 'done' });
    await store.cleanUp();

    expect(await store.parts('job')).toHaveLength(1);
    expect((await store.get('job')).counts.saved).toBe(1);
    for (const name of ['items', 'pages', 'siteRecords', 'journal'] as const)
      expect((await database.getAll(name)).map(({ job }) => job)).toEqual(['job2']);
    expect(await store.pastItems({ savedIn: 'job', parts: [1, 2] })).toEqual([
      {
        account: 'user-fixture',
        id: 'gen_a',
        sources: ['sora1-library'],
        names: ['gen_a'],
        saved: { job: 'job', part: 1, bytes: 10, sha256: 'ab', at: start },
        failed: null,
      },
    ]);
  });

  test.each([
    ['all of them', 3],
    ['the first and the last of many', 50],
  ])('that fails to save items again keeps what was known before: %s', async (_, count) => {
    const { store } = await freshStore();
    const ids = Array.from({ length: count }, (_, nth) => `gen_${String(nth).padStart(3, '0')}`);
    const again = count === 3 ? ids : [ids[0] ?? '', ids.at(-1) ?? ''];
    await store.create(jobWith());
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);
    await store.commit(
      partWith(),
      ids.map((id) => savedItem(id)),
    );
    await store.rememberJob('job');

    await store.create(jobWith({ id: 'later' }));
    await listIn(store, 'later', again);
    for (const id of again) await store.markItem('later', id, 'failed', 'gone');
    await store.rememberJob('later');
    const failed = await store.pastItems({ failedIn: 'later' });
    expect(failed.map(({ id, saved }) => [id, saved?.job])).toEqual(again.map((id) => [id, 'job']));
    expect(await store.pastItems({ savedIn: 'job', parts: [1] })).toHaveLength(count);
  });

  test('remembers an item where it was saved last, after its first part was lost', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.commit(partWith(), [savedItem('gen_a')]);
    await store.discard(partWith(), 'wait');
    await store.commit(partWith({ number: 2 }), [savedItem('gen_a')]);
    await store.rememberJob('job');
    expect(await store.pastItems({ savedIn: 'job', parts: [1, 2] })).toMatchObject([
      { id: 'gen_a', saved: { part: 2 } },
    ]);
  });

  test('whose browser is killed while its outcomes are stored is found unfinished, and ends in the same state', async () => {
    const { store, database, reopen } = await freshStore();
    const ids = Array.from({ length: 450 }, (_, nth) => `gen_${String(nth).padStart(3, '0')}`);
    await store.create(jobWith());
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);
    await store.commit(
      partWith(),
      ids.slice(1).map((id) => savedItem(id)),
    );
    await store.markItem('job', 'gen_000', 'failed', 'gone');

    let writes = 0;
    const dying = new Proxy(database, {
      get(target, name) {
        const own = Reflect.get(target, name);
        if (name !== 'transaction') return own;
        return (...given: Parameters<typeof target.transaction>) => {
          if (given[1] === 'readwrite' && ++writes > 2) target.close();
          return target.transaction(...given);
        };
      },
    });
    expect(await thrownBy(createJobStore(dying).rememberJob('job'))).toBeInstanceOf(Error);

    const later = await reopen();
    expect((await later.unfinished())?.id).toBe('job');
    expect(await itemsOf(later, 'job')).toHaveLength(ids.length);
    const known = () => later.pastItems({ savedIn: 'job', parts: [1] });
    const before = (await known()).length;
    expect([0 < before, before < ids.length - 1]).toEqual([true, true]);

    await later.rememberJob('job');
    expect((await known()).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(await later.pastItems({ failedIn: 'job' })).toMatchObject([{ id: 'gen_000', failed: { reason: 'gone' } }]);
  });

  test('with a damaged row ends anyway', async () => {
    const { store, database } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    const [row] = await database.getAll('items');
    if (row !== undefined) await database.put('items', { ...row, sources: 5 as never });
    expect(await itemsOf(store, 'job')).toMatchObject([{ id: 'gen_a', sources: [] }]);
    await store.rememberJob('job');
    await store.update('job', { state: 'done' });
    await store.cleanUp();
    expect(await database.getAll('items')).toEqual([]);
  });

  test('that is stopped while it ends keeps everything it needs to end later', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.addPage(pageOf([found('gen_a')]), joining);
    await store.commit(partWith(), [savedItem('gen_a')]);
    await expect(store.rememberJob('job', AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(await itemsOf(store, 'job')).toHaveLength(1);
    await store.rememberJob('job');
    expect(await store.pastItems({ savedIn: 'job', parts: [1] })).toHaveLength(1);
  });

  describe('that ended without its outcomes being remembered', () => {
    /** A done job with one saved item. */
    const endedEarly = async () => {
      const fresh = await freshStore();
      await fresh.store.create(jobWith());
      await fresh.store.addPage(pageOf([found('gen_a')]), joining);
      await fresh.store.commit(partWith(), [savedItem('gen_a')]);
      await fresh.store.update('job', { state: 'done' });
      return fresh;
    };

    test('is remembered before its items are deleted', async () => {
      const { store, database } = await endedEarly();
      await store.cleanUp();
      expect([...(await store.knownOutcomes(account.id, [found('gen_a')]))]).toEqual([['gen_a', 'saved']]);
      expect(await database.count('items')).toBe(0);
      expect((await store.get('job')).cleanup).toBeUndefined();
    });

    test('stays forgotten if the user has cleared the history since', async () => {
      const { store, database } = await endedEarly();
      await store.forget();
      await store.cleanUp();
      expect(await database.count('past')).toBe(0);
      expect(await database.count('items')).toBe(0);
    });

    test('does not replace what a later job has failed to save', async () => {
      const { store } = await endedEarly();
      await store.create(jobWith({ id: 'later', startedAt: start + 1 }));
      await listIn(store, 'later', ['gen_a']);
      await store.markItem('later', 'gen_a', 'failed', 'gone');
      await store.update('later', { state: 'done' });
      await store.cleanUp();
      expect(await store.pastItems({ failedIn: 'later' })).toMatchObject([
        { id: 'gen_a', saved: { job: 'job' }, failed: { job: 'later' } },
      ]);
    });

    test('is deleted even if another job cannot be remembered', async () => {
      const { store, database } = await endedEarly();
      await store.create(jobWith({ id: 'next', startedAt: start + 1 }));
      await listIn(store, 'next', ['gen_b']);
      await store.update('next', { state: 'done', cleanup: 'delete' });
      const broken = new Proxy(database, {
        get(target, name) {
          const own = Reflect.get(target, name);
          if (name !== 'transaction') return own;
          return (...given: Parameters<typeof target.transaction>) => {
            if (String(given[0]) === 'past' && given[1] === 'readwrite') throw new Error('the disk is full');
            return target.transaction(...given);
          };
        },
      });
      await expect(createJobStore(broken).cleanUp()).rejects.toThrow('the disk is full');
      expect((await database.getAll('items')).map(({ id }) => id)).toEqual(['gen_a']);
    });

    test('does not replace what a later job has saved', async () => {
      const { store } = await endedEarly();
      await store.create(jobWith({ id: 'later', startedAt: start + 1 }));
      await listIn(store, 'later', ['gen_a']);
      await store.commit(partWith({ job: 'later' }), [savedItem('gen_a', 20)]);
      await store.rememberJob('later');
      await store.cleanUp();
      expect(await store.pastItems({ savedIn: 'later', parts: [1] })).toMatchObject([{ saved: { bytes: 20 } }]);
      expect(await store.pastItems({ savedIn: 'job', parts: [1] })).toEqual([]);
    });
  });

  test("that is about to end is forgotten with all others at the user's request", async () => {
    const { store, database } = await freshStore();
    const ids = Array.from({ length: 450 }, (_, nth) => `gen_${nth}`);
    await store.create(jobWith());
    await store.addPage(pageOf(ids.map((id) => found(id))), joining);
    await store.commit(
      partWith(),
      ids.map((id) => savedItem(id)),
    );
    await Promise.all([store.rememberJob('job'), store.forget()]);
    expect(await database.getAll('past')).toEqual([]);
  });

  test('that does not exist is reported as a broken store', async () => {
    const { store } = await freshStore();
    expect(await thrownBy(store.get('job'))).toMatchObject({ code: 'store-broken' });
    expect(await thrownBy(store.update('job', {}))).toMatchObject({ code: 'store-broken' });
  });
});

describe('The database', () => {
  test('closes when a newer version wants to open it', async () => {
    await freshStore();
    const opened = await new Promise((resolve) => {
      const request = indexedDB.open('sora-export-data', 99);
      request.onsuccess = () => resolve('opened');
      request.onblocked = () => resolve('blocked');
    });
    expect(opened).toBe('opened');
  });
});
