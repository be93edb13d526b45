import { expect, test } from 'vitest';
import { listSources } from '../../../../../lib/export/scan/list-sources';
import type { Source, Variant } from '../../../../../lib/model/item';
import type { JobStore } from '../../../../../lib/model/ports';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import type { Page } from '../../../../../lib/sora/sora-site';
import { thrownBy } from '../../sora/fake-site';
import { freshStore, itemsOf } from '../../storage/fresh-store';
import { found, jobWith, joining, linkTo, never } from '../harness/export-sample';
import { siteWith } from '../harness/fake-sora-site';

const end = { state: 'complete', reason: null } as const;

function page(ids: string[], source: Source, fields: Partial<Page> = {}): Page {
  const rows = ids.map((id) => found(id, {}, source));
  return { found: rows, dropped: 0, problems: [], next: fields.end ? null : 'next', end: null, ...fields };
}

/** Lists with these pages. A cursor is the number of the next page. */
function listing(store: JobStore, pages: Partial<Record<Source, Page[]>>, signal = never) {
  const requested: string[] = [];
  const site = siteWith({
    async *list(source, _account, from) {
      requested.push(`${source} from ${from}`);
      const rest = (pages[source] ?? [page([], source, { end })]).slice(Number(from ?? 0));
      for (const [n, one] of rest.entries()) yield one.end ? one : { ...one, next: String(Number(from ?? 0) + n + 1) };
    },
  });
  const run = async () =>
    listSources(await store.get('job'), { site, store, join: joinItems, onPage: () => {} }, signal);
  return { run, requested };
}

async function storeWithJob() {
  const { store } = await freshStore();
  await store.create(jobWith());
  return store;
}

/** A store that fails after the first page of a source. */
function cutAfter(store: JobStore, source: Source): JobStore {
  return {
    ...store,
    async addPage(given, joining) {
      const stored = await store.addPage(given, joining);
      if (given.source === source) throw new Error('cut off');
      return stored;
    },
  };
}

test('Every source is fully listed, in the order of the job, and its items are merged', async () => {
  const store = await storeWithJob();
  const { run, requested } = listing(store, {
    'sora1-library': [page(['a', 'b'], 'sora1-library'), page(['c'], 'sora1-library', { end })],
    'sora2-drafts': [page(['d', 'a'], 'sora2-drafts', { end })],
  });
  await run();
  expect(requested.map((one) => one.split(' ')[0])).toEqual(['sora1-library', 'sora2-drafts', 'sora2-posts']);
  expect((await itemsOf(store, 'job')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  const { sources } = await store.get('job');
  expect(sources.map(({ state, listed }) => [state, listed])).toEqual([
    ['complete', 3],
    ['complete', 2],
    ['complete', 0],
  ]);
});

test('An interrupted listing continues at its cursor, and does not request ended lists again', async () => {
  const store = await storeWithJob();
  const pages = {
    'sora1-library': [page(['a'], 'sora1-library', { end })],
    'sora2-drafts': [page(['b'], 'sora2-drafts')],
  };
  await thrownBy(listing(cutAfter(store, 'sora2-drafts'), pages).run());

  const later = listing(store, { 'sora2-drafts': [page(['b'], 'sora2-drafts'), page(['c'], 'sora2-drafts', { end })] });
  await later.run();
  expect(later.requested).toEqual(['sora2-drafts from 1', 'sora2-posts from null']);
  expect((await itemsOf(store, 'job')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('A list with unreadable rows is partial, even if those were on earlier pages or before a restart', async () => {
  const store = await storeWithJob();
  const first = [page(['a'], 'sora1-library', { dropped: 1 }), page(['b'], 'sora1-library', { end })];
  await listing(store, { 'sora1-library': first }).run();
  expect((await store.get('job')).sources[0]).toMatchObject({ state: 'partial', reason: 'site-changed' });

  const again = await storeWithJob();
  await thrownBy(listing(cutAfter(again, 'sora1-library'), { 'sora1-library': first }).run());
  await listing(again, { 'sora1-library': first }).run();
  expect((await again.get('job')).sources[0]).toMatchObject({ state: 'partial', reason: 'site-changed' });
});

test('An unavailable list reports why, and the others are listed anyway', async () => {
  const store = await storeWithJob();
  const unavailable = { state: 'unavailable', reason: 'no-access' } as const;
  await listing(store, { 'sora2-drafts': [page([], 'sora2-drafts', { end: unavailable })] }).run();
  expect((await store.get('job')).sources.map(({ state, reason }) => [state, reason])).toEqual([
    ['complete', null],
    ['unavailable', 'no-access'],
    ['complete', null],
  ]);
});

test('An item is stored with the page that had its best link, even if an older version stored none', () => {
  const reported = (source: Source, variant: Variant) => found('a', { links: [linkTo('a', { variant })] }, source);
  const best = joining(null, reported('sora2-drafts', 'no_watermark'));
  expect(joining(best, reported('sora2-posts', 'watermark')).foundOn?.source).toBe('sora2-drafts');
  expect(joining(best, reported('sora2-posts', 'no_watermark')).foundOn?.source).toBe('sora2-posts');
  const { foundOn: _, ...older } = best;
  expect(joining(older, reported('sora2-posts', 'watermark')).foundOn?.source).toBe('sora2-posts');
});

test('A canceled listing stores no page that arrives later', async () => {
  const store = await storeWithJob();
  const cancelled = listing(
    store,
    { 'sora1-library': [page(['a'], 'sora1-library', { end })] },
    AbortSignal.abort('cancelled'),
  );
  expect(await thrownBy(cancelled.run())).toBe('cancelled');
  expect(await itemsOf(store, 'job')).toEqual([]);
});
