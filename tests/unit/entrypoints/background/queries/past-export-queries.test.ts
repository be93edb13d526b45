import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readPastExports } from '../../../../../entrypoints/background/queries/past-export-queries';
import { found, jobWith, joining, pageOf, partWith, start } from '../../../lib/export/harness/export-sample';
import { freshStore, savedItem } from '../../../lib/storage/fresh-store';

afterEach(() => {
  vi.restoreAllMocks();
});

const own = (id: number, exists: boolean) => ({
  id,
  url: `blob:${browser.runtime.getURL('/')}x`,
  state: 'complete',
  exists,
});

/** The browser's list of downloads. */
function downloads(known: { id: number }[]) {
  vi.spyOn(browser.downloads, 'search').mockImplementation(
    async ({ id }) => known.filter((each) => each.id === id) as never,
  );
}

/** An ended job with a saved item in its only part, and a failed one. */
async function endedJob(download: number, job = jobWith()) {
  const { store } = await freshStore();
  await store.create(job);
  await store.addPage(pageOf([found('gen_a'), found('gen_b')]), joining);
  await store.commit(partWith({ bytes: 10 }), [savedItem('gen_a')]);
  await store.markItem('job', 'gen_b', 'failed', 'gone');
  await store.putPart(partWith({ state: 'deleted', bytes: 10, download }));
  await store.rememberJob('job');
  await store.update('job', { state: 'done', endedAt: start + 1 });
  return store;
}

describe('Past exports', () => {
  test('are listed with the newest first, and without the current run', async () => {
    const { store } = await freshStore();
    for (const [n, id] of ['first', 'second', 'third'].entries()) {
      await store.create(jobWith({ id, startedAt: start + n }));
      if (id !== 'third') await store.update(id, { state: 'done' });
    }
    const { exports } = await readPastExports();
    expect(exports.map(({ snapshot }) => snapshot.job)).toEqual(['second', 'first']);
  });

  test('that were built from files are never fetched again from Sora', async () => {
    const { options } = jobWith();
    await endedJob(7, jobWith({ options: { ...options, origin: 'files' } }));
    downloads([]);
    expect(await readPastExports()).toMatchObject({ exports: [{ failed: 0, missingParts: [] }] });
  });

  test('can be shown while the browser knows where they are, and their failed items can be retried', async () => {
    await endedJob(7);
    downloads([own(7, true)]);
    expect(await readPastExports()).toMatchObject({
      exports: [
        { canShow: true, missingParts: [], failed: 1, scope: 'all', snapshot: { failures: [{ reason: 'gone' }] } },
      ],
      remembered: 1,
    });
    downloads([]);
    expect(await readPastExports()).toMatchObject({ exports: [{ canShow: false, missingParts: [] }] });
  });

  test('can be repeated if a part was deleted, until a later export has its items', async () => {
    const store = await endedJob(7);
    downloads([own(7, false)]);
    expect(await readPastExports()).toMatchObject({ exports: [{ canShow: false, missingParts: [1] }] });

    await store.create(jobWith({ id: 'later', startedAt: start + 1 }));
    await store.addPage({ ...pageOf([found('gen_a')]), job: 'later' }, (known, reported) => ({
      ...joining(known, reported),
      job: 'later',
    }));
    await store.commit(partWith({ job: 'later' }), [savedItem('gen_a')]);
    await store.rememberJob('later');
    expect((await readPastExports()).exports).toMatchObject([{ snapshot: { job: 'job' }, missingParts: [] }]);
  });

  test('stay listed after the saved items are forgotten, with nothing left to retry', async () => {
    const store = await endedJob(7);
    downloads([own(7, false)]);
    await store.forget();
    expect(await readPastExports()).toMatchObject({ exports: [{ missingParts: [], failed: 0 }], remembered: 0 });
  });
});
