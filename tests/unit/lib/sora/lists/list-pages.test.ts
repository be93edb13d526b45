import { describe, expect, it } from 'vitest';
import { siteLists } from '../../../../../lib/model/item';
import { toRecordText } from '../../../../../lib/sora/records/record-text';
import { listable, type Page } from '../../../../../lib/sora/sora-site';
import { html, json, thrownBy } from '../fake-site';
import { atAnyLimit, listed, listing, type Script } from '../listed';
import { drafts, listTasks, posts } from '../sora-fixtures';

const tasks = '/backend/v2/list_tasks?limit=100';
const draftsV2 = '/backend/project_y/profile/drafts/v2';
const draftsV1 = '/backend/project_y/profile/drafts';
const feed = '/backend/project_y/profile_feed/me?cut=nf2&limit=100';

const draft = (n: number) => ({ id: `gen_${n}` });
const draftsPage = (ids: number[], cursor: unknown) => json({ items: ids.map(draft), cursor });
const task = (n: number) => ({ id: `task_${n}`, status: 'running', generations: [] });
const tasksPage = (ids: number[], rest: object) => json({ task_responses: ids.map(task), ...rest });

it('lists drafts before posts, and other people’s last', () => {
  expect(listable).toEqual([
    'sora1-library',
    'sora2-drafts',
    'sora2-posts',
    'sora1-archived',
    'sora1-folders',
    'sora2-cameo-drafts',
    'sora2-cameos',
    'sora2-characters',
    'sora2-replies',
    'sora2-remixes',
    'sora1-likes',
    'sora2-likes',
  ]);
  expect([...listable].sort()).toEqual([...siteLists].sort());
});

describe('A list', () => {
  it('of Sora 1 is followed by the last id to its end', async () => {
    const { ids, end, requested } = await listed('sora1-library', {
      [tasks]: json(listTasks()),
      [`${tasks}&after=task_01kqyc0cvepx8j5r6awerfnp97`]: tasksPage([1], { last_id: 'task_1', has_more: false }),
    });
    expect(ids).toHaveLength(8);
    expect(ids.at(-1)).toBe('task_1');
    expect(end).toEqual({ state: 'complete', reason: null });
    expect(requested).toHaveLength(2);
  });

  it('of Sora 2 is followed by the cursor to its end', async () => {
    const first = drafts();
    const more = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: json(first),
      [`${draftsV2}?limit=100&cursor=${encodeURIComponent(first.cursor)}`]: draftsPage([1], null),
    });
    expect(more.ids).toEqual([...first.items.map(({ id }) => id), 'gen_1']);
    expect(more.end?.state).toBe('complete');
    const feedPages = await listed('sora2-posts', { [feed]: json({ ...posts(), cursor: null }) });
    expect(feedPages.ids).toHaveLength(3);
    expect(feedPages.pages[0]?.found.map(({ source, record }) => [source, record])).toEqual(
      posts().items.map((item) => ['sora2-posts', toRecordText(item)]),
    );
  });

  it('that is empty is complete', async () => {
    const { pages } = await listed('sora1-library', { [tasks]: tasksPage([], { last_id: null, has_more: false }) });
    expect(pages).toEqual([
      { found: [], dropped: 0, problems: [], next: null, end: { state: 'complete', reason: null } },
    ]);
  });

  it('continues after any page as if it had never stopped', async () => {
    const script = {
      [`${draftsV2}?limit=100`]: draftsPage([1], 'a&b=c'),
      [`${draftsV2}?limit=100&cursor=a%26b%3Dc`]: draftsPage([2], null),
    };
    const { pages } = listing('sora2-drafts', script);
    const first: Page = (await pages.next()).value;
    const rest = await listed('sora2-drafts', script, first.next);
    expect(rest).toMatchObject({
      ids: ['gen_2'],
      requested: [`${draftsV2}?limit=100&cursor=a%26b%3Dc`],
      end: { state: 'complete' },
    });
  });

  it.each(['', '{}', 'a cursor of another version', '{"path":"/backend/other","cursor":"1"}'])(
    'starts over at an unreadable cursor: %j',
    async (from) => {
      expect(await listed('sora2-drafts', { [`${draftsV2}?limit=100`]: draftsPage([1], null) }, from)).toMatchObject({
        ids: ['gen_1'],
      });
    },
  );

  it('requests the next page only when it is needed', async () => {
    const { pages, requested } = listing('sora2-drafts', { [`${draftsV2}?limit=100`]: draftsPage([1], 'more') });
    await pages.next();
    expect(requested()).toHaveLength(1);
  });

  it('counts what cannot be read and names the field, each once', async () => {
    const { pages } = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: json({ items: [draft(1), {}, { id: 3 }, 'x'], cursor: null }),
    });
    expect(pages).toMatchObject([
      { dropped: 3, problems: ['items[].id', 'items[]'], found: [{ item: { id: 'gen_1' } }] },
    ]);
  });
});

describe('the limit', () => {
  it.each([400, 413, 422])('steps down if the site responds with %d, and stays there', async (status) => {
    const base = draftsV2;
    const { requested, ids } = await listed('sora2-drafts', {
      [`${base}?limit=100`]: json({}, status),
      [`${base}?limit=50`]: json({}, status),
      [`${base}?limit=20`]: json({}, status),
      [base]: draftsPage([1], 'x'),
      [`${base}?cursor=x`]: draftsPage([2], null),
    });
    expect(ids).toEqual(['gen_1', 'gen_2']);
    expect(requested).toHaveLength(5);
  });

  it.each([json({}, 504), { body: '{"items": [' }])('steps down if a large page fails (%#)', async (reported) => {
    const { ids, requested } = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: reported,
      [`${draftsV2}?limit=20`]: draftsPage([1], 'x'),
      [`${draftsV2}?limit=20&cursor=x`]: draftsPage([2], null),
    });
    expect(ids).toEqual(['gen_1', 'gen_2']);
    expect(requested.filter((path) => path.includes('limit=20'))).toHaveLength(2);
  });

  it('stays the same if a country is refused', async () => {
    const { requested, end } = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: json({ error: { code: 'unsupported_country' } }, 400),
    });
    expect(end).toEqual({ state: 'unavailable', reason: 'no-access' });
    expect(requested).toHaveLength(1);
  });
});

describe('drafts', () => {
  it.each([404, 405, 410, 501])(
    'are requested at the old address if the new one responds with %d, even when continuing',
    async (status) => {
      const script = {
        [`${draftsV2}?limit=100`]: json({}, status),
        [`${draftsV1}?limit=100`]: json({ items: [draft(1)], next_cursor: 'x' }),
        [`${draftsV1}?limit=100&cursor=x`]: draftsPage([2], null),
      };
      const { pages, ids, end } = await listed('sora2-drafts', script);
      expect([ids, end?.state]).toEqual([['gen_1', 'gen_2'], 'complete']);
      const rest = await listed('sora2-drafts', script, pages[0]?.next ?? null);
      expect(rest.requested).toEqual([`${draftsV1}?limit=100&cursor=x`]);
    },
  );

  it('do not switch to the other address in the middle: cursors mean nothing there', async () => {
    const { end, requested } = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: draftsPage([1], 'x'),
      [`${draftsV2}?limit=100&cursor=x`]: json({}, 404),
    });
    expect(end).toEqual({ state: 'partial', reason: 'not-found' });
    expect(requested).toHaveLength(2);
  });
});

describe('paging', () => {
  it('uses the last row if there is more but no last id', async () => {
    const { ids, end } = await listed('sora1-library', {
      [tasks]: tasksPage([1, 2], { last_id: null, has_more: true }),
      [`${tasks}&after=task_2`]: tasksPage([3], { last_id: null, has_more: false }),
    });
    expect([ids, end?.state]).toEqual([['task_1', 'task_2', 'task_3'], 'complete']);
  });

  it('stops when paging loops, and says so', async () => {
    const byRow = await listed('sora1-library', {
      [tasks]: tasksPage([1], { last_id: null, has_more: true }),
      [`${tasks}&after=task_1`]: tasksPage([1], { last_id: null, has_more: true }),
    });
    expect(byRow.end).toEqual({ state: 'partial', reason: 'paging-loop' });
    const byCursor = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: draftsPage([1], 'a'),
      [`${draftsV2}?limit=100&cursor=a`]: draftsPage([2], 'b'),
      [`${draftsV2}?limit=100&cursor=b`]: draftsPage([3], 'a'),
    });
    expect(byCursor).toMatchObject({
      ids: ['gen_1', 'gen_2', 'gen_3'],
      end: { state: 'partial', reason: 'paging-loop' },
    });
  });

  it('requests an empty page with a cursor once more, then trusts it', async () => {
    const { ids, requested } = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: [draftsPage([], 'a'), draftsPage([1], 'a')],
      [`${draftsV2}?limit=100&cursor=a`]: draftsPage([], 'b'),
      [`${draftsV2}?limit=100&cursor=b`]: draftsPage([2], null),
    });
    expect(ids).toEqual(['gen_1', 'gen_2']);
    expect(requested).toHaveLength(5);
  });

  it('follows five empty pages in a row, not six', async () => {
    const script: Script = {};
    for (let page = 0; page < 7; page++) {
      script[`${draftsV2}?limit=100${page === 0 ? '' : `&cursor=${page}`}`] = draftsPage(
        page === 0 ? [1] : [],
        page + 1,
      );
    }
    const stopped = await listed('sora2-drafts', script);
    expect(stopped.end).toEqual({ state: 'partial', reason: 'empty-pages' });
    expect(stopped.pages).toHaveLength(7);
    script[`${draftsV2}?limit=100&cursor=6`] = draftsPage([2], null);
    expect(await listed('sora2-drafts', script)).toMatchObject({ ids: ['gen_1', 'gen_2'], end: { state: 'complete' } });
  });

  it.each([
    ['sora1-library', tasks, { task_responses: [{}], last_id: 7, has_more: true }, 'last_id'],
    ['sora1-library', tasks, { task_responses: [{ id: 'task_1' }] }, null],
    ['sora2-drafts', `${draftsV2}?limit=100`, { items: [{ id: 'gen_1' }], cursor: { habidex_cursor: 'x' } }, 'cursor'],
  ] as const)('does not treat an unreadable cursor as the end: %s', async (source, path, body, field) => {
    const { end, problems } = await listed(source, { [path]: json(body), [`${tasks}&after=task_1`]: json(body) });
    expect(end?.state).toBe('partial');
    if (field !== null) expect(problems).toContain(field);
  });
});

describe('a failure', () => {
  const second = `${draftsV2}?limit=100&cursor=a`;
  it.each([
    ['no-access', json({ error: {} }, 403)],
    ['not-found', json({}, 404)],
    ['site-busy', json({}, 503)],
    ['site-changed', json({ drafts: [] })],
    ['site-changed', { body: '{"items": [' }],
    ['site-changed', html('<html></html>')],
  ])('%s of this list ends it with a reason, and keeps what was listed', async (reason, reported) => {
    const later = await listed('sora2-drafts', {
      [`${draftsV2}?limit=100`]: draftsPage([1], 'a'),
      ...atAnyLimit(second, reported),
    });
    expect(later).toMatchObject({ ids: ['gen_1'], end: { state: 'partial', reason } });
    const atOnce = await listed('sora2-posts', atAnyLimit(feed, reported));
    expect(atOnce).toMatchObject({ ids: [], end: { state: 'unavailable', reason } });
  });

  it('reports the field that an envelope lacks', async () => {
    expect(await listed('sora1-library', { [tasks]: json({ data: [] }) })).toMatchObject({
      problems: ['task_responses'],
    });
    expect(await listed('sora1-library', { [tasks]: json({ tasks: [task(1)], has_more: false }) })).toMatchObject({
      ids: ['task_1'],
    });
  });

  it.each([
    ['token-ended', json({ error: {} }, 401)],
    ['site-refused', html('<title>Just a moment...</title>', 403)],
  ])('%s concerns more than this list, and is thrown', async (code, reported) => {
    expect(await thrownBy(listed('sora2-posts', { [feed]: reported }))).toMatchObject({ code });
  });
});
