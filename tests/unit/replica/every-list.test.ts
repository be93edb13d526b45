import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../lib/model/item';
import { type Replica, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';
import { type CastDraft, clipsIn, type Entry, type IdPage, rowsOf, walkByCursor, walkById } from './walk-lists';

type Folder = { id: string; alias: string | null; title: string; user_id: string };
type Generation = { id: string; user: { id: string } };
type Tree = Entry & { children: { items: Entry[]; cursor: string | null } };

let replica: Replica;
let headers: Record<string, string>;

beforeAll(async () => {
  const pageRows = { drafts: 4, characters: 2, replies: 4, remixes: 2, folders: 3 };
  replica = await startReplica({ items: 60, archived: 4, elsewhere: 12, pageRows });
  headers = await signedIn(replica);
});
afterAll(() => replica.close());

const byId = <Row>(path: string) => walkById<Row>(replica, path, headers);
const byCursor = <Row>(path: string, inside?: (answer: unknown) => unknown) =>
  walkByCursor<Row>(replica, path, headers, inside);

/** Images and videos that a client must find in a list. */
function idsIn(list: Source): string[] {
  const media = replica.library.itemsIn({ lists: [list], others: true, kinds: ['video', 'image'] });
  return media.map(({ id }) => id).sort();
}

function expectPages(pages: { items: unknown[] }[] | { data: unknown[] }[], ceiling: number): void {
  const sizes = pages.map((page) => rowsOf([page] as { items: unknown[] }[]).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).map(() => ceiling));
}

describe('folders', () => {
  it('are listed with the alias of the likes, and hold generations of the account, ten on a page', async () => {
    const folders = await byId<Folder>('/backend/collections');
    expectPages(folders, 3);
    const [likes, ...own] = rowsOf(folders);
    expect([likes?.alias, ...own.map(({ alias }) => alias)]).toEqual(['social_favorites', null, null, null, null]);

    const inside = new Map<string, Generation[]>();
    for (const { id, title } of own) {
      const pages = await byId<Generation>(`/backend/collections/${id}/generations`);
      if (title === 'Harbour studies') expectPages(pages, 10);
      inside.set(title, rowsOf(pages));
    }
    const rows = [...inside.values()].flat();
    expect([...new Set(rows.map(({ id }) => id))].sort()).toEqual(idsIn('sora1-folders'));
    expect(new Set(rows.map(({ user }) => user.id))).toEqual(new Set([replica.accounts[0].id]));
    for (const { id, folders } of replica.library.itemsIn({ lists: ['sora1-folders'], kinds: ['image', 'video'] })) {
      const titles = [...inside].filter(([, each]) => each.some((row) => row.id === id)).map(([title]) => title);
      expect(titles.filter((title) => title !== '').sort()).toEqual(folders.toSorted());
    }
    expect((await get(replica, '/backend/collections/coll_nobody/generations', headers)).status).toBe(404);
  });
});

describe('likes', () => {
  it('of Sora 1 are other people’s and some of the user’s own, ten per page', async () => {
    const pages = await byId<Generation>('/backend/collections/social_favorites/generations');
    expectPages(pages, 10);
    const rows = rowsOf(pages);
    expect(rows.map(({ id }) => id).sort()).toEqual(idsIn('sora1-likes'));
    const own = rows.filter(({ user }) => user.id === replica.accounts[0].id);
    expect([own.length > 0, own.length < rows.length]).toEqual([true, true]);
    for (const { id } of own) expect(replica.library.get(id)?.lists).toContain('sora1-library');
  });

  it('of Sora 2 are found under the account’s id and under the alias, and not under `me`', async () => {
    const path = (id: string) => `profile/${id}/post_listing/likes`;
    const pages = await byCursor<Entry>(path(replica.accounts[0].id));
    expectPages(pages, 8);
    expect(clipsIn(rowsOf(pages)).sort()).toEqual(idsIn('sora2-likes'));
    expect(rowsOf(await byCursor<Entry>('profile_feed/me?filter=liked&cut=nf2'))).toHaveLength(rowsOf(pages).length);
    expect((await get(replica, `/backend/project_y/${path('me')}`, headers)).status).toBe(400);
    expect(rowsOf(await byCursor<Entry>(path('user-1')))).toEqual([]);
  });

  it('continue by offset if no page names a next one', async () => {
    const other = await startReplica({ items: 60, elsewhere: 12, likesPaging: 'offset' });
    const requested = await signedIn(other);
    const ids: string[] = [];
    for (;;) {
      const path = `/backend/project_y/profile/${other.accounts[0].id}/post_listing/likes?limit=100&offset=${ids.length}`;
      const { items, cursor } = await getJson<{ items: Entry[]; cursor: null }>(other, path, requested);
      expect(cursor).toBeNull();
      if (items.length === 0) break;
      ids.push(...items.map(({ post }) => post.id));
    }
    expect(ids).toEqual(other.accounts[0].stock.likes.map(({ id }) => id));
    await other.close();
  });
});

describe('cameos', () => {
  it('are posts that cast the account, by others, by remix, and by itself', async () => {
    const pages = await byCursor<Entry & { post: { cameo_profiles: { user_id: string }[] } }>(
      'profile_feed/me?cut=appearances',
    );
    expectPages(pages, 8);
    const entries = rowsOf(pages);
    expect(clipsIn(entries).sort()).toEqual(idsIn('sora2-cameos'));
    const { id } = replica.accounts[0];
    for (const { post } of entries) expect(post.cameo_profiles.map(({ user_id }) => user_id)).toContain(id);
    expect(new Set(entries.map(({ profile }) => profile.user_id === id))).toEqual(new Set([true, false]));
  });

  it('come as drafts in a wrapper, and cannot be requested one by one', async () => {
    const pages = await byCursor<{ draft: { id: string }; profile: object }>('profile/drafts/cameos');
    expectPages(pages, 4);
    const rows = rowsOf(pages);
    expect(rows.map(({ draft }) => draft.id).sort()).toEqual(idsIn('sora2-cameo-drafts'));
    expect(Object.keys(rows[0] ?? {})).toEqual(['draft', 'profile']);
    const one = await get(replica, `/backend/project_y/profile/drafts/v2/${rows[0]?.draft.id}`, headers);
    expect(one.status).toBe(404);
  });
});

it('characters lead to their posts, their appearances, and their drafts, wrapped or bare', async () => {
  const pages = await byCursor<{ user_id: string; username: string; owner_profile: { user_id: string } }>(
    `profile/${replica.accounts[0].id}/characters`,
  );
  expectPages(pages, 2);
  const found = new Set<string>();
  const forms = new Set<boolean>();
  for (const { user_id, owner_profile } of rowsOf(pages)) {
    expect([user_id.slice(0, 3), owner_profile.user_id]).toEqual(['ch_', replica.accounts[0].id]);
    for (const cut of ['nf2', 'appearances']) {
      for (const id of clipsIn(rowsOf(await byCursor<Entry>(`profile_feed/${user_id}?cut=${cut}`)))) found.add(id);
    }
    for (const draft of rowsOf(await byCursor<CastDraft>(`profile/drafts/cameos/character/${user_id}`))) {
      forms.add('draft' in draft);
      found.add('draft' in draft ? draft.draft.id : draft.id);
    }
  }
  expect([...found].sort()).toEqual(idsIn('sora2-characters'));
  expect(forms).toEqual(new Set([true, false]));
});

describe('under a post', () => {
  const posts = () =>
    byCursor<Entry & { post: { reply_count: number; remix_count: number } }>('profile_feed/me?cut=nf2');

  it('replies have the stated count, some with only text, some with bare ids, some with replies', async () => {
    const found: Entry[] = [];
    for (const { post } of rowsOf(await posts())) {
      const path = `post/${post.id}/tree?max_depth=1`;
      const pages = await byCursor<Entry>(path, (answer) => (answer as Tree).children);
      const replies = rowsOf(pages);
      if (replies.length > 4) expectPages(pages, 4);
      expect(replies).toHaveLength(post.reply_count);
      for (const reply of replies) expect(reply.post.parent_post_id).toBe(post.id);
      found.push(...replies);
    }
    expect(clipsIn(found).sort()).toEqual(idsIn('sora2-replies'));
    expect(found.some(({ post }) => post.attachments.length === 0)).toBe(true);
    expect(new Set(found.map(({ post }) => post.id.startsWith('s_')))).toEqual(new Set([true, false]));
    const bare = found.find(({ post }) => !post.id.startsWith('s_'));
    expect((await get(replica, `/backend/project_y/post/${bare?.post.id}`, headers)).status).toBe(200);
    expect(found.some(({ post }) => 'reply_count' in post && post.reply_count === 1)).toBe(true);
  });

  it('remixes have the stated count, by others and by the account', async () => {
    const found: Entry[] = [];
    for (const { post } of rowsOf(await posts())) {
      const remixes = rowsOf(await byCursor<Entry>(`post/${post.id}/remix_feed`));
      expect(remixes).toHaveLength(post.remix_count);
      for (const remix of remixes) expect(remix.post.parent_post_id).toBe(post.id);
      found.push(...remixes);
    }
    expect(clipsIn(found).sort()).toEqual(idsIn('sora2-remixes'));
    const own = found.filter(({ profile }) => profile.user_id === replica.accounts[0].id);
    expect([own.length > 0, own.length < found.length]).toEqual([true, true]);
  });

  it('a tree is refused without Retry-After once its bucket is empty, until a token comes back', async () => {
    let time = Date.UTC(2026, 3, 1);
    const strict = await startReplica({ items: 20, treeBucket: { calls: 2, seconds: 3 }, now: () => time });
    const requested = await signedIn(strict);
    const tree = `/backend/project_y/post/${strict.accounts[0].stock.posts[0]?.id}/tree`;
    const call = () => get(strict, tree, requested);
    expect([(await call()).status, (await call()).status]).toEqual([200, 200]);
    const refused = await call();
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, undefined]);
    time += 3000;
    expect([(await call()).status, (await call()).status]).toEqual([200, 429]);
    await strict.close();
  });
});

it('an account with nothing has nothing in any list', async () => {
  const empty = await startReplica({ items: 0 });
  const requested = await signedIn(empty);
  expect(empty.library.itemsIn({ others: true })).toEqual([]);
  expect(await getJson<IdPage>(empty, '/backend/collections', requested)).toEqual({
    data: [],
    last_id: null,
    has_more: false,
  });
  await empty.close();
});
