import { describe, expect, it } from 'vitest';
import { toRecordText } from '../../../../../lib/sora/records/record-text';
import { account, json } from '../fake-site';
import { listed } from '../listed';
import { drafts, envelope, listTasks, posts } from '../sora-fixtures';

const own = encodeURIComponent(account.id);
const root = '/backend/project_y';
const collections = '/backend/collections';
const feed = `${root}/profile_feed/me?cut=nf2&limit=100`;

const [generation = {}] = envelope<{ data: Record<string, unknown>[] }>(
  `${collections}/{coll_id}/generations?limit=10`,
).data;
const [post] = posts().items;
const otherUser = { user_id: 'user-stranger', username: 'paper.boat' };
const generations = (...ids: string[]) =>
  json({ data: ids.map((id) => ({ ...generation, id })), last_id: ids.at(-1) ?? null, has_more: false });

/** Somebody's post with one attachment and these fields. */
const postOf = (id: string, fields: object = {}, profile: object = otherUser) => ({
  post: {
    ...post?.post,
    id: `s_${id}`,
    attachments: [{ id: `s_${id}-attachment-0`, generation_id: `gen_${id}`, url: `https://videos.openai.com/${id}` }],
    ...fields,
  },
  profile,
  reposter_profile: null,
});
const page = (items: unknown[], cursor: string | null = null) => json({ items, cursor });

describe('the archive of Sora 1', () => {
  it('is the task list with a parameter; a generation’s own field wins over the list', async () => {
    const [task] = listTasks().task_responses;
    const [one, two] = task?.generations ?? [];
    const generations = [
      { ...one, is_archived: true },
      { ...two, is_archived: null },
      { ...two, id: 'gen_live', is_archived: false },
    ];
    const { items } = await listed('sora1-archived', {
      '/backend/v2/list_tasks?archived=true&limit=100': json({
        task_responses: [{ ...task, generations }],
        has_more: false,
      }),
    });
    expect(items.map(({ archived }) => archived)).toEqual([true, true, false]);
  });
});

describe('folders', () => {
  it('are opened one after another, except the one for likes, and their items have their name', async () => {
    const { items, requested, end, pages } = await listed('sora1-folders', {
      [`${collections}?limit=100`]: json(envelope(`${collections}?limit=100`)),
      [`${collections}/coll_01jnv4d5y7pt4qk8qg8fsjc6r9/generations?limit=100`]: json({
        data: [generation],
        last_id: generation.id,
        has_more: true,
      }),
      [`${collections}/coll_01jnv4d5y7pt4qk8qg8fsjc6r9/generations?limit=100&after=${generation.id}`]:
        generations('gen_2'),
    });
    expect(items.map(({ id, folders, own }) => [id, folders, own])).toEqual([
      [generation.id, ['Harbour studies'], true],
      ['gen_2', ['Harbour studies'], true],
    ]);
    expect(requested).toHaveLength(3);
    expect(end).toEqual({ state: 'complete', reason: null });
    expect(pages[1]?.found[0]).toMatchObject({
      source: 'sora1-folders',
      record: toRecordText(generation),
      recordKind: 'generation',
    });
  });

  it('without a title add no folder name', async () => {
    const { items } = await listed('sora1-folders', {
      [`${collections}?limit=100`]: json({ data: [{ id: 'coll_1', title: '' }], has_more: false }),
      [`${collections}/coll_1/generations?limit=100`]: generations('gen_1'),
    });
    expect(items[0]?.folders).toEqual([]);
  });
});

describe('likes', () => {
  it('in Sora 1 are the user’s own only if the author is the account', async () => {
    const others = { ...generation, id: 'gen_other', user: { id: 'user-stranger', username: 'paper.boat' } };
    const nobodys = { ...generation, id: 'gen_nobody', user: null };
    const { items } = await listed('sora1-likes', {
      [`${collections}/social_favorites/generations?limit=100`]: json({
        data: [generation, others, nobodys],
        has_more: false,
      }),
    });
    expect(items.map(({ author, own }) => [author, own])).toEqual([
      ['fixture.maker', true],
      ['paper.boat', false],
      [null, false],
    ]);
  });

  const likes = `${root}/profile/${own}/post_listing/likes?limit=100`;

  it('in Sora 2 are requested by the account’s id, and say whose they are', async () => {
    const bare = { ...postOf('3').post, shared_by: account.id };
    const { items } = await listed('sora2-likes', {
      [likes]: page([postOf('1'), postOf('2', {}, { user_id: account.id, username: 'fixture.maker' }), bare], 'x'),
      [`${likes}&cursor=x`]: page([postOf('4')]),
    });
    expect(items.map(({ id, own, author }) => [id, own, author])).toEqual([
      ['gen_1', false, 'paper.boat'],
      ['gen_2', true, 'fixture.maker'],
      ['gen_3', true, null],
      ['gen_4', false, 'paper.boat'],
    ]);
  });

  it('continue by offset if there is no cursor, until nothing new arrives', async () => {
    const byOffset = await listed('sora2-likes', {
      [likes]: page([postOf('1'), postOf('2')]),
      [`${likes}&offset=2`]: page([postOf('3')]),
      [`${likes}&offset=3`]: page([]),
    });
    expect(byOffset).toMatchObject({ ids: ['gen_1', 'gen_2', 'gen_3'], end: { state: 'complete', reason: null } });
    const deaf = await listed('sora2-likes', {
      [likes]: page([postOf('1')]),
      [`${likes}&offset=1`]: page([postOf('1')]),
      [`${likes}&offset=2`]: page([postOf('1')]),
    });
    expect(deaf).toMatchObject({
      end: { state: 'complete', reason: null },
      requested: [likes, `${likes}&offset=1`, `${likes}&offset=2`],
    });
  });

  it('continue by offset past rows that newer ones have pushed down', async () => {
    const { ids, end } = await listed('sora2-likes', {
      [likes]: page([postOf('1'), postOf('2')]),
      [`${likes}&offset=2`]: page([postOf('1'), postOf('2')]),
      [`${likes}&offset=4`]: page([postOf('3')]),
      [`${likes}&offset=5`]: page([]),
    });
    expect([new Set(ids), end?.state]).toEqual([new Set(['gen_1', 'gen_2', 'gen_3']), 'complete']);
  });

  it('that have a cursor end with it', async () => {
    const { requested } = await listed('sora2-likes', {
      [likes]: page([postOf('1')], 'x'),
      [`${likes}&cursor=x`]: page([postOf('2')]),
    });
    expect(requested).toHaveLength(2);
  });
});

describe('cameos', () => {
  it('include posts by others and the user’s own', async () => {
    const { items, pages } = await listed('sora2-cameos', {
      [`${root}/profile_feed/me?cut=appearances&limit=100`]: page([postOf('1')]),
    });
    expect(items).toMatchObject([{ id: 'gen_1', author: 'paper.boat', own: true }]);
    expect(pages[0]?.found[0]?.recordKind).toBe('post');
  });

  it('in drafts may be wrapped or not', async () => {
    const wrapped = envelope<{ items: unknown[] }>(`${root}/profile/drafts/cameos?limit=15`);
    const { items, pages } = await listed('sora2-cameo-drafts', {
      [`${root}/profile/drafts/cameos?limit=100`]: page([...wrapped.items, drafts().items[0], { draft: {} }]),
    });
    expect(items).toMatchObject([
      {
        id: 'gen_01kq7g33e43k6mzabrgxv7bt3q',
        author: 'paper.boat',
        own: true,
        prompt: '@fixture.maker rows a bathtub across a lake',
      },
      { id: 'gen_01kqw73q9rjthkb5ks6bxhy399', author: null, own: true },
    ]);
    expect(pages).toMatchObject([{ dropped: 1, problems: ['items[].draft.id'] }]);
    expect(pages[0]?.found[0]?.record).toBe(toRecordText(wrapped.items[0]));
  });
});

describe('characters', () => {
  const characters = `${root}/profile/${own}/characters?limit=100`;
  const listsOf = (id: string) => [
    `${root}/profile_feed/${id}?cut=nf2&limit=100`,
    `${root}/profile_feed/${id}?cut=appearances&limit=100`,
    `${root}/profile/drafts/cameos/character/${id}?limit=100`,
  ];

  it('have posts, appearances and drafts, each naming the character', async () => {
    const id = 'ch_bd0a8b8bc06dc258c06f1dd4ae8757e7';
    const [feed = '', appearances = '', inDrafts = ''] = listsOf(id);
    const { items, end } = await listed('sora2-characters', {
      [characters]: json(envelope(`${root}/profile/{user_id}/characters?limit=20`)),
      [feed]: page([postOf('1')], 'x'),
      [`${feed}&cursor=x`]: page([postOf('2')]),
      [appearances]: page([postOf('3')]),
      [inDrafts]: page([{ id: 'gen_4' }, { draft: { id: 'gen_5' }, profile: otherUser }]),
    });
    expect(items.map((item) => [item.id, item.characters, item.author, item.own])).toEqual([
      ['gen_1', ['inkfox'], 'paper.boat', true],
      ['gen_2', ['inkfox'], 'paper.boat', true],
      ['gen_3', ['inkfox'], 'paper.boat', true],
      ['gen_4', ['inkfox'], null, true],
      ['gen_5', ['inkfox'], 'paper.boat', true],
    ]);
    expect(end?.state).toBe('complete');
  });

  it('are named by their display name if they have no other, and only as characters', async () => {
    const script = {
      [characters]: page([{ user_id: 'ch_1', username: '', display_name: 'Ink Fox' }, { user_id: 'user-stranger' }]),
      ...Object.fromEntries(listsOf('ch_1').map((path) => [path, page([{ id: 'gen_1', ...postOf('1') }])])),
    };
    const { items, dropped, problems, requested } = await listed('sora2-characters', script);
    expect(items[0]?.characters).toEqual(['Ink Fox']);
    expect([dropped, problems]).toEqual([1, ['items[].user_id']]);
    expect(requested.join()).not.toContain('stranger');
  });
});

describe('replies', () => {
  const tree = (id: string) => `${root}/post/s_${id}/tree?max_depth=1&limit=20`;

  it('are listed for posts that have or may have any, by the cursor of the children', async () => {
    const { ids, requested, items, end } = await listed('sora2-replies', {
      [feed]: page([
        postOf('none', { reply_count: 0, recursive_reply_count: 0 }),
        postOf('1', { reply_count: 2 }),
        postOf('2', { recursive_reply_count: 1 }),
        postOf('odd', { reply_count: 0.5, recursive_reply_count: '3' }),
      ]),
      [tree('1')]: json({
        ...postOf('1'),
        children: { items: [postOf('11', { parent_post_id: 's_1' })], cursor: 'x' },
        cursor: null,
      }),
      [`${tree('1')}&cursor=x`]: json({ children: { items: [postOf('12')], cursor: null } }),
      [tree('2')]: json({ children: { items: [postOf('21')] }, cursor: null }),
      [tree('odd')]: json({ children: { items: [postOf('31')] }, cursor: null }),
    });
    expect(ids).toEqual(['gen_11', 'gen_12', 'gen_21', 'gen_31']);
    expect(requested).toEqual([feed, tree('1'), `${tree('1')}&cursor=x`, tree('2'), tree('odd')]);
    expect(items[0]).toMatchObject({ own: true, author: 'paper.boat', remixOf: null, postId: 's_11' });
    expect(end).toEqual({ state: 'complete', reason: null });
  });

  it('with only text are not items, and do not count as lost', async () => {
    const { ids, dropped, end } = await listed('sora2-replies', {
      [feed]: page([postOf('1', { reply_count: 3 })]),
      [tree('1')]: json({
        children: {
          items: [
            postOf('11', { attachments: [] }),
            postOf('12', { attachments: null }),
            postOf('13', { attachments: [{}] }),
          ],
        },
      }),
    });
    expect([ids, dropped, end?.state]).toEqual([[], 1, 'complete']);
  });

  it('of a tree that cannot be read are missing, with a reason', async () => {
    for (const [body, problem] of [
      [{ children: null }, null],
      [{}, 'children'],
      [{ children: { items: 7 } }, 'children.items'],
    ] as const) {
      const { end, problems } = await listed('sora2-replies', {
        [feed]: page([postOf('1', { reply_count: 1 })]),
        [tree('1')]: json(body),
      });
      expect(end?.state).toBe(problem === null ? 'complete' : 'partial');
      expect(problems).toEqual(problem === null ? [] : [problem]);
    }
  });
});

describe('remixes', () => {
  it('are listed for posts that have any, name their parent, and are others’ unless the user made them', async () => {
    const remixes = `${root}/post/s_1/remix_feed?limit=20`;
    const { items } = await listed('sora2-remixes', {
      [feed]: page([postOf('1', { remix_count: 2 }), postOf('2', { remix_count: 0 })]),
      [remixes]: page([
        postOf('11', { parent_post_id: null }),
        postOf('12', { parent_post_id: 's_11' }, { user_id: account.id, username: 'fixture.maker' }),
      ]),
    });
    expect(items.map(({ id, remixOf, own }) => [id, remixOf, own])).toEqual([
      ['gen_11', 's_1', false],
      ['gen_12', 's_11', true],
    ]);
  });
});
