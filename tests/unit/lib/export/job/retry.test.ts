import { describe, expect, test } from 'vitest';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { ListedItem } from '../../../../../lib/model/item';
import { thrownBy } from '../../sora/fake-site';
import { createExportHarness, isDone, served, until } from '../harness/export-harness';
import { account, found } from '../harness/export-sample';
import { mediaIn } from '../harness/media-in';

/** Lists with these rows, one per page. */
const listing = (rows: ListedItem[]) => ({
  async *list() {
    yield { found: rows, dropped: 0, problems: [], next: null, end: { state: 'complete', reason: null } as const };
  },
});

const namesOf = (world: Awaited<ReturnType<typeof createExportHarness>>) =>
  [...world.downloads.onDisk.keys()].map((name) => name.replace('Sora export/', ''));

/** A harness in which gen_b's file is missing until `state.fixed`. */
async function worldWithFailure() {
  const state = { fixed: false };
  const world = await createExportHarness({
    pages: [['gen_a', 'gen_b'], ['gen_c']],
    answer: (link) => {
      if (link.url.endsWith('gen_b') && !state.fixed) throw new ExpectedFailure('media-gone');
      return served(link);
    },
    site: { lookUp: async () => [] },
  });
  world.clock.run();
  const first = await world.engine.start({});
  await until(world, isDone);
  const last = async () => world.engine.start({ scope: { type: 'failed', job: first.job } });
  return { ...world, first, state, retry: last };
}

describe('Exporting again', () => {
  test('failed items fetches only those, once the site serves them', async () => {
    const world = await worldWithFailure();
    expect((await world.store.latest())?.counts).toMatchObject({ saved: 2, failed: 1 });
    world.state.fixed = true;
    const requested = world.host.requested.length;
    await world.retry();
    const job = await until(world, isDone);
    expect(job.counts).toMatchObject({ listed: 1, saved: 1, failed: 0, skipped: 0 });
    expect(world.host.requested.slice(requested).filter((url) => !url.endsWith('gen_b'))).toEqual([]);
    expect(namesOf(world)).toHaveLength(2);
  });

  test('failed items is no longer offered after a later run has saved them', async () => {
    const world = await worldWithFailure();
    world.state.fixed = true;
    await world.retry();
    await until(world, isDone);
    expect(await thrownBy(world.retry())).toMatchObject({ code: 'nothing-left' });
  });

  test('a removed part fetches its items and no others', async () => {
    const world = await createExportHarness({ pages: [['gen_a', 'gen_b'], ['gen_c']] });
    world.clock.run();
    const { job } = await world.engine.start({ partEntries: 18 });
    await until(world, isDone);
    const parts = await world.store.parts(job);
    expect(parts.length).toBeGreaterThan(1);

    await world.engine.start({ scope: { type: 'parts', job, numbers: [1] } });
    const { counts } = await until(world, isDone);
    const removed = await mediaIn(world.downloads.onDisk.get(parts[0]?.fileName ?? ''));
    expect(removed.length).toBeLessThan(3);
    expect(counts).toMatchObject({ listed: removed.length, saved: removed.length });
  });

  test('new items skips what an earlier run has saved, and reports it for each', async () => {
    const rows = [found('gen_a'), found('gen_b')];
    const world = await createExportHarness({ site: listing(rows) });
    world.clock.run();
    await world.engine.start({});
    await until(world, isDone);
    rows.push(found('gen_new'));
    await world.engine.start({ scope: { type: 'new' } });
    const { counts } = await until(world, isDone);
    expect(counts).toMatchObject({ listed: 3, saved: 1, failed: 0, skipped: 2 });
  });

  test('by chosen ids includes items, those in chosen tasks and posts, and captions', async () => {
    const rows = [
      found('gen_a'),
      found('gen_b', { taskId: 'task_1' }),
      found('gen_c', { postId: 's_1' }),
      found('gen_a-srt', { kind: 'caption', beside: 'gen_a' }),
      found('gen_d'),
    ];
    const world = await createExportHarness({ site: listing(rows) });
    world.clock.run();
    await world.engine.start({ scope: { type: 'items', ids: ['gen_a', 'task_1', 's_1'] } });
    const { counts } = await until(world, isDone);
    expect(counts).toMatchObject({ listed: 4, saved: 4 });
  });

  test('by chosen ids requests no more pages once all are found, and counts those that are not', async () => {
    const world = await createExportHarness({ pages: [['gen_a'], ['gen_b'], ['gen_c'], ['gen_d']] });
    world.clock.run();
    await world.engine.start({ scope: { type: 'items', ids: ['gen_b'] } });
    const found = await until(world, isDone);
    expect(found).toMatchObject({ counts: { listed: 1, saved: 1 }, unfound: 0 });
    expect(found.sources).toMatchObject([{ state: 'partial', reason: 'not-selected', cursor: '2' }]);

    await world.engine.start({ scope: { type: 'items', ids: ['gen_c', 'gen_gone'] } });
    const missing = await until(world, isDone);
    expect(missing).toMatchObject({ counts: { listed: 1, saved: 1 }, unfound: 1 });
    expect(missing.sources).toMatchObject([{ state: 'complete' }]);
  });

  test('damaged items fetches only those, and requests no more pages than needed', async () => {
    const rows = [found('gen_a'), found('gen_a-srt', { kind: 'caption', beside: 'gen_a' }), found('gen_b')];
    const world = await createExportHarness({ site: listing(rows) });
    world.clock.run();
    await world.engine.start({ scope: { type: 'repair', ids: ['gen_a'] } });
    expect(await until(world, isDone)).toMatchObject({ counts: { listed: 1, saved: 1 }, unfound: 0 });

    await world.engine.start({ scope: { type: 'repair', ids: [] } });
    const lists = await until(world, isDone);
    expect(lists).toMatchObject({ counts: { listed: 0, saved: 0 } });
    expect(lists.sources).toMatchObject([{ state: 'not-asked', reason: 'not-selected' }]);
  });

  test('failed items of another account is refused', async () => {
    const world = await worldWithFailure();
    const other = { ...account, id: 'user-other' };
    const { engine } = world.assemble(world.store, { site: { ...world.site, account: async () => other } });
    const start = engine.start({ scope: { type: 'failed', job: world.first.job }, account: other.id });
    expect(await thrownBy(start)).toMatchObject({ code: 'nothing-left' });
  });
});
