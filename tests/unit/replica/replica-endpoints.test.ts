import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';

type TaskPage = { task_responses: { id: string; type: string }[]; last_id: string | null; has_more: boolean };
type Notifications = {
  data: { ordering_key: number; payload: { id: string; model: string | null; generations: { id: string }[] } }[];
  last_id: string | null;
  has_more: boolean;
};
type Entry = { post: { id: string; parent_post: Entry | null }; profile: { user_id: string; username: string } };
type Entries = { items: Entry[]; cursor: string | null };

const project = '/backend/project_y';
let replica: Replica;
let headers: Record<string, string>;

beforeAll(async () => {
  // A fixed clock, so that records with links are always the same.
  replica = await startReplica({ items: 90, archived: 4, now: () => Date.UTC(2026, 3, 1) });
  headers = await signedIn(replica);
});
afterAll(() => replica.close());

function ask<T>(path: string): Promise<T> {
  return getJson<T>(replica, path, headers);
}

function idsOf({ items }: Entries): string[] {
  return items.map(({ post }) => post.id);
}

describe('the older list of tasks', () => {
  it('has up to a hundred tasks per page, for clients that only read one', async () => {
    const page = await ask<TaskPage>('/backend/video_gen?limit=100');
    const { tasks } = replica.accounts[0].stock;
    expect(tasks.length).toBeGreaterThan(20);
    expect(page.task_responses.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
    expect(page.has_more).toBe(false);
  });

  it('lists only tasks of one type, even across pages', async () => {
    const { tasks } = replica.accounts[0].stock;
    for (const [filter, type] of [
      ['videos', 'video_gen'],
      ['images', 'image_gen'],
    ]) {
      const path = `/backend/video_gen?limit=4&task_type_filters=${filter}`;
      const first = await ask<TaskPage>(path);
      const second = await ask<TaskPage>(`${path}&after=${first.last_id}`);
      const expected = tasks.filter((task) => task.type === type).map(({ id }) => id);
      expect([...first.task_responses, ...second.task_responses].map(({ id }) => id)).toEqual(expected.slice(0, 8));
    }
  });
});

it('recent tasks before one of them are older', async () => {
  const first = await ask<TaskPage>('/backend/v2/recent_tasks?limit=5');
  const second = await ask<TaskPage>(`/backend/v2/recent_tasks?limit=5&before=${first.last_id}`);
  const ids = replica.accounts[0].stock.tasks.map(({ id }) => id);
  expect([...first.task_responses, ...second.task_responses].map(({ id }) => id)).toEqual(ids.slice(0, 10));
});

it('the bell menu lists every task of both Soras once, newest first', async () => {
  const { stock } = replica.accounts[0];
  const rows: Notifications['data'] = [];
  for (let after = ''; ; ) {
    const page = await ask<Notifications>(`/backend/notif?limit=100${after}`);
    rows.push(...page.data);
    if (!page.has_more) break;
    after = `&after=${page.last_id}`;
  }
  const expected = [...stock.tasks.map(({ id }) => id), ...stock.drafts.map(({ clip }) => clip.taskId)];
  expect(rows.map(({ payload }) => payload.id).sort()).toEqual(expected.sort());
  const times = rows.map(({ ordering_key }) => ordering_key);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  const made = stock.drafts.filter(({ kind }) => kind === 'sora_draft').map(({ clip }) => clip.id);
  const reported = rows.filter(({ payload }) => payload.model === 'sy_8').flatMap(({ payload }) => payload.generations);
  expect(reported.map(({ id }) => id).sort()).toEqual(made.sort());
});

describe('posts', () => {
  it('of the account are the same by its id and its name', async () => {
    const { id, username } = replica.accounts[0];
    const own = idsOf(await ask<Entries>(`${project}/profile_feed/me?cut=nf2`));
    expect(own.length).toBe(8);
    expect(idsOf(await ask<Entries>(`${project}/profile_feed/${id}?cut=nf2`))).toEqual(own);
    expect(idsOf(await ask<Entries>(`${project}/profile_feed/username/${username}?cut=nf2`))).toEqual(own);
  });

  it('of others are found when the account remixes them, with their remixes and their owner', async () => {
    const { stock, id } = replica.accounts[0];
    const remix = stock.posts.find(({ parent }) => parent !== null && parent.author.id !== id);
    const parent = await ask<Entry>(`${project}/post/${remix?.parent?.id}`);
    expect(parent.post.id).toBe(remix?.parent?.id);
    expect(await ask<object>(`${project}/post/${parent.post.id}/tree?limit=20&max_depth=1`)).toMatchObject(parent);
    expect(idsOf(await ask<Entries>(`${project}/post/${parent.post.id}/remix_feed`))).toEqual([remix?.id]);
    const owner = await ask<object>(`${project}/profile/username/${parent.profile.username}`);
    expect(owner).toEqual(parent.profile);
    expect((await get(replica, `${project}/profile/username/nobody`, headers)).status).toBe(404);
  });
});

it.each([
  ['/backend/collections?limit=100', ['data', 'last_id', 'has_more']],
  ['/backend/collections/social_favorites/generations?limit=10', ['data', 'last_id', 'has_more']],
  ['/backend/parameters', ['can_download_without_watermark']],
  ['/backend/nf/check', ['rate_limit_and_credit_balance']],
  [`${project}/v2/me`, ['profile', 'my_info']],
  [`${project}/profile_feed/me?cut=appearances`, ['items', 'cursor']],
  [`${project}/profile_feed/ch_1?cut=appearances`, ['items', 'cursor']],
  [`${project}/profile/drafts/cameos?limit=15`, ['items', 'cursor']],
  [`${project}/profile/drafts/cameos/character/ch_1`, ['items', 'cursor']],
  [`${project}/profile/user-1/post_listing/likes?limit=8`, ['items', 'cursor']],
  [`${project}/profile/user-1/characters?limit=20`, ['items', 'cursor']],
  [`${project}/feed?limit=8&cut=nf2`, ['items', 'cursor']],
])('%s responds in its envelope', async (path, keys) => {
  expect(Object.keys(await ask<object>(path))).toEqual(keys);
});

it('pending items are in a bare list', async () => {
  expect(await ask('/backend/nf/pending/v2')).toEqual([]);
});
