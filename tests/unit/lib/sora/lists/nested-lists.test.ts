import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { html, json, thrownBy } from '../fake-site';
import { atAnyLimit, listed, listing, type Script } from '../listed';

const collections = '/backend/collections';
const folders = `${collections}?limit=100`;
const inFolder = (id: number) => `${collections}/coll_${id}/generations?limit=100`;
const foldersPage = (ids: number[], hasMore = false) =>
  json({
    data: ids.map((id) => ({ id: `coll_${id}`, title: `folder ${id}` })),
    last_id: `coll_${ids.at(-1)}`,
    has_more: hasMore,
  });
const itemsPage = (ids: number[], hasMore = false) =>
  json({
    data: ids.map((id) => ({ id: `gen_${id}` })),
    last_id: ids.length > 0 ? `gen_${ids.at(-1)}` : null,
    has_more: hasMore,
  });

const script: Script = {
  [folders]: foldersPage([1, 2], true),
  [`${folders}&after=coll_2`]: foldersPage([3]),
  [inFolder(1)]: itemsPage([11], true),
  [`${inFolder(1)}&after=gen_11`]: itemsPage([12]),
  [inFolder(2)]: itemsPage([]),
  [inFolder(3)]: itemsPage([31]),
};

describe('a list whose rows open further lists', () => {
  it('reads the lists that a page opens before its next page', async () => {
    const { ids, requested, end } = await listed('sora1-folders', script);
    expect(ids).toEqual(['gen_11', 'gen_12', 'gen_31']);
    expect(requested).toEqual([
      folders,
      inFolder(1),
      `${inFolder(1)}&after=gen_11`,
      inFolder(2),
      `${folders}&after=coll_2`,
      inFolder(3),
    ]);
    expect(end).toEqual({ state: 'complete', reason: null });
  });

  it('continues after any page as if it had never stopped', async () => {
    const whole = await listed('sora1-folders', script);
    for (const [at, { next }] of whole.pages.entries()) {
      if (next === null) continue;
      const rest = await listed('sora1-folders', script, next);
      expect(rest.requested).toEqual(whole.requested.slice(at + 1));
      expect(rest.items).toEqual(whole.pages.slice(at + 1).flatMap(({ found }) => found.map(({ item }) => item)));
      expect(rest.end).toEqual(whole.end);
    }
  });

  it('requests the next page only when it is needed', async () => {
    const { pages, requested } = listing('sora1-folders', script);
    await pages.next();
    await pages.next();
    expect(requested()).toEqual([folders, inFolder(1)]);
  });

  it('opens a list once, however often its row appears', async () => {
    const { ids, end } = await listed('sora1-folders', {
      [folders]: foldersPage([1, 1], true),
      [`${folders}&after=coll_1`]: foldersPage([1, 2]),
      [inFolder(1)]: itemsPage([11]),
      [inFolder(2)]: itemsPage([21]),
    });
    expect([ids, end]).toEqual([['gen_11', 'gen_21'], { state: 'complete', reason: null }]);
  });

  it.each([
    ['not-found', json({}, 404)],
    ['no-access', json({ error: {} }, 403)],
    ['site-busy', json({}, 503)],
    ['site-changed', html('<html></html>')],
    ['site-changed', json({ rows: [] })],
    ['site-changed', new ExpectedFailure('bad-message', 'get path')],
    ['site-changed', json({ data: [], has_more: true, last_id: 'x'.repeat(5000) })],
  ])('continues if one of them fails (%s), and is partial, even after a pause', async (reason, reported) => {
    const failing = { ...script, ...atAnyLimit(inFolder(1), reported) };
    const { ids, end, pages } = await listed('sora1-folders', failing);
    expect([ids, end]).toEqual([['gen_31'], { state: 'partial', reason }]);
    const rest = await listed('sora1-folders', failing, pages.at(-2)?.next);
    expect(rest.end).toEqual({ state: 'partial', reason });
  });

  it('leaves one that loops, and continues', async () => {
    const { ids, end } = await listed('sora1-folders', {
      ...script,
      [`${inFolder(1)}&after=gen_11`]: itemsPage([11], true),
    });
    expect([ids, end]).toEqual([['gen_11', 'gen_11', 'gen_31'], { state: 'partial', reason: 'paging-loop' }]);
  });

  it('ends early when it loops itself, after the lists it has opened', async () => {
    const { ids, end } = await listed('sora1-folders', {
      ...script,
      [`${folders}&after=coll_2`]: foldersPage([3, 2], true),
    });
    expect([ids, end]).toEqual([['gen_11', 'gen_12', 'gen_31'], { state: 'partial', reason: 'paging-loop' }]);
  });

  it('is unavailable if the outer list is', async () => {
    expect((await listed('sora1-folders', { [folders]: json({}, 404) })).end).toEqual({
      state: 'unavailable',
      reason: 'not-found',
    });
  });

  it('throws what concerns more than one list', async () => {
    expect(await thrownBy(listed('sora1-folders', { ...script, [inFolder(2)]: json({}, 401) }))).toMatchObject({
      code: 'token-ended',
    });
  });

  it('requests smaller pages of the next list too, once the site has refused larger ones of its kind', async () => {
    const small = (path: string) => path.replace('limit=100', 'limit=50');
    const { ids, requested } = await listed('sora1-folders', {
      [folders]: foldersPage([1, 2]),
      [inFolder(1)]: json({}, 422),
      [small(inFolder(1))]: itemsPage([11]),
      [small(inFolder(2))]: itemsPage([21]),
    });
    expect(ids).toEqual(['gen_11', 'gen_21']);
    expect(requested).toEqual([folders, inFolder(1), small(inFolder(1)), small(inFolder(2))]);
  });

  it('puts no id into a path that would lead elsewhere', async () => {
    const { requested } = await listed('sora1-folders', {
      [folders]: json({ data: [{ id: 'a/../../b?x#y' }], has_more: false }),
      [`${collections}/a%2F..%2F..%2Fb%3Fx%23y/generations?limit=100`]: itemsPage([]),
    });
    expect(requested).toHaveLength(2);
  });

  it('starts over at a cursor of a list that it does not have', async () => {
    for (const place of [{ list: 'other' }, { list: 'constructor' }, { path: 1 }, { id: '..' }]) {
      const todo = [{ list: 'folder', id: 'coll_3', name: null, path: 0, cursor: null, offset: null, ...place }];
      const { requested } = await listed(
        'sora1-folders',
        script,
        JSON.stringify({ todo, hasRows: true, reason: null }),
      );
      expect(requested[0]).toBe(folders);
    }
  });
});

describe('pages that only repeat themselves with ever new cursors', () => {
  const drafts = '/backend/project_y/profile/drafts/v2?limit=100';
  const page = (ids: string[], cursor: number | null) =>
    json({ items: ids.map((id) => ({ id })), cursor: cursor === null ? null : `c${cursor}` });
  const at = (cursor: number) => (cursor === 0 ? drafts : `${drafts}&cursor=c${cursor}`);

  it('are followed for a while, then left', async () => {
    const round: Script = {};
    for (let cursor = 0; cursor < 20; cursor++) round[at(cursor)] = page([`gen_${cursor % 2}`, 'gen_x'], cursor + 1);
    const { end, requested } = await listed('sora2-drafts', round);
    expect(end).toEqual({ state: 'partial', reason: 'paging-loop' });
    expect(requested).toHaveLength(8);
  });

  it('do not end a list if something new follows', async () => {
    const overlapping: Script = { [at(7)]: page(['gen_2'], null) };
    for (let cursor = 0; cursor < 7; cursor++)
      overlapping[at(cursor)] = page([cursor === 3 ? 'gen_1' : 'gen_0'], cursor + 1);
    const { ids, end } = await listed('sora2-drafts', overlapping);
    expect([new Set(ids), end?.state]).toEqual([new Set(['gen_0', 'gen_1', 'gen_2']), 'complete']);
  });
});
