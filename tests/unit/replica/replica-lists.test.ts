import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftsV2Missing, geoBlock, geoBlock403, type Replica, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';
import { walkByCursor } from './walk-lists';

type TaskPage = {
  task_responses: { id: string; prompt: string | null; generations: { id: string; prompt: string | null }[] }[];
  last_id: string | null;
  has_more: boolean;
};
type DraftRow = { id: string; prompt: string; kind: string; created_at?: number };
type PostRow = { post: { id: string; text: string; attachments: { generation_id: string; prompt: null }[] } };

let replica: Replica;
let headers: Record<string, string>;

beforeAll(async () => {
  replica = await startReplica({ items: 90, archived: 4 });
  headers = await signedIn(replica);
});
afterAll(() => replica.close());

async function walkTasks(query = ''): Promise<TaskPage[]> {
  const pages: TaskPage[] = [];
  let after = '';
  do {
    const page = await getJson<TaskPage>(replica, `/backend/v2/list_tasks?limit=100${query}${after}`, headers);
    pages.push(page);
    after = page.has_more ? `&after=${page.last_id}` : '';
  } while (after !== '');
  return pages;
}

function idsIn(list: 'sora1-library' | 'sora1-archived' | 'sora2-drafts' | 'sora2-posts'): string[] {
  return replica.library.items.filter(({ lists }) => lists.includes(list)).map(({ id }) => id);
}

function unique(ids: string[]): string[] {
  expect(new Set(ids).size).toBe(ids.length);
  return ids.sort();
}

describe('The lists', () => {
  it('have every task once over several pages, newest first, at most 20 per page', async () => {
    const pages = await walkTasks();
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.max(...pages.map(({ task_responses }) => task_responses.length))).toBe(20);
    const tasks = pages.flatMap(({ task_responses }) => task_responses);
    const ids = tasks.flatMap(({ id, generations }) =>
      generations.length > 0 ? generations.map((each) => each.id) : [id],
    );
    expect(unique(ids)).toEqual(idsIn('sora1-library').sort());
    const times = tasks.map(({ id }) => id);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('keep the trash separate', async () => {
    const ids = (await walkTasks('&archived=true')).flatMap(({ task_responses }) =>
      task_responses.flatMap(({ generations }) => generations.map(({ id }) => id)),
    );
    const withMedia = idsIn('sora1-archived').filter((id) => id.startsWith('gen_'));
    expect(unique(ids)).toEqual(withMedia.sort());
    expect(replica.library.expected().items).toBe(replica.library.items.length - idsIn('sora1-archived').length);
  });

  it('have every post and every attachment once, 8 posts per page', async () => {
    const pages = await walkByCursor<PostRow>(replica, 'profile_feed/me?cut=nf2', headers);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]?.items.length).toBe(8);
    const posts = pages.flatMap(({ items }) => items);
    const clips = posts.flatMap(({ post }) => post.attachments.map(({ generation_id }) => generation_id));
    expect(unique(clips)).toEqual(idsIn('sora2-posts').sort());
    expect(Math.max(...posts.map(({ post }) => post.attachments.length))).toBe(3);
  });

  it.each(['profile/drafts/v2', 'profile/drafts'])('have every draft once through %s, 15 per page', async (path) => {
    const pages = await walkByCursor<DraftRow>(replica, path, headers);
    expect(pages[0]?.items.length).toBe(15);
    const drafts = pages.flatMap(({ items }) => items);
    expect(unique(drafts.map(({ id }) => id))).toEqual(idsIn('sora2-drafts').sort());
    expect(drafts.some(({ created_at }) => created_at === undefined)).toBe(true);
  });

  it('contain exact prompts, lone surrogates included', async () => {
    const prompts = (await walkTasks()).flatMap(({ task_responses }) =>
      task_responses.flatMap(({ generations }) => generations.map(({ id, prompt }) => [id, prompt] as const)),
    );
    for (const [id, prompt] of prompts) if (prompt !== null) expect(prompt).toBe(replica.library.get(id)?.prompt);
    const all = prompts.map(([, prompt]) => prompt);
    expect(all).toContain(null);
    expect(all).toContain('');
    expect(all).toContain('half of a pair: \ud83d and then text');
  });

  it('respond to a request for one item with the record from the list', async () => {
    const [page] = await walkTasks();
    const task = page?.task_responses.find(({ generations }) => generations.length > 0);
    const generation = task?.generations[0];
    const looked = await getJson<{ id: string }>(replica, `/backend/generations/${generation?.id}`, headers);
    expect(Object.keys(looked)).toEqual(Object.keys(generation ?? {}));
    expect(looked.id).toBe(generation?.id);
    expect((await get(replica, '/backend/generations/gen_nobody', headers)).status).toBe(404);
  });
});

describe('by option or fault', () => {
  it('the newer list of drafts is missing while the older one responds', async () => {
    replica.faults.set([draftsV2Missing]);
    expect((await get(replica, '/backend/project_y/profile/drafts/v2?limit=15', headers)).status).toBe(404);
    expect((await get(replica, '/backend/project_y/profile/drafts?limit=15', headers)).status).toBe(200);
    replica.faults.clear();
  });

  it.each([
    [400, 'unsupported_country', geoBlock],
    [403, 'unsupported_country_code', geoBlock403],
  ])('Sora 2 is closed to a country with status %i and Sora 1 is not', async (status, code, fault) => {
    replica.faults.set([fault]);
    const refused = await get(replica, '/backend/project_y/v2/me', headers);
    expect([refused.status, JSON.parse(refused.bytes.toString()).error.code]).toEqual([status, code]);
    expect((await get(replica, '/backend/v2/list_tasks', headers)).status).toBe(200);
    replica.faults.clear();
  });

  it('a limit above the maximum is refused', async () => {
    const strict = await startReplica({ items: 5, overLimit: 422 });
    const requested = await get(strict, '/backend/v2/list_tasks?limit=21', await signedIn(strict));
    expect(requested.status).toBe(422);
    await strict.close();
  });

  it('an account is in a workspace, which its posts contain, and whose lists may be refused', async () => {
    for (const [workspace, status] of [
      ['open', 200],
      ['refused', 403],
    ] as const) {
      const other = await startReplica({ items: 20, workspace });
      const requested = await signedIn(other);
      const id = other.accounts[0].workspaceId ?? '';
      const feed = await get(other, '/backend/project_y/profile_feed/me?cut=nf2', requested);
      expect(feed.status).toBe(status);
      const reported = JSON.parse(feed.bytes.toString());
      expect(reported.items?.[0].post.workspace_id ?? reported.error.message).toContain(id);
      expect((await get(other, '/backend/v2/list_tasks', requested)).status).toBe(status);
      expect((await get(other, '/backend/project_y/v2/me', requested)).status).toBe(200);
      await other.close();
    }
  });

  it('rows are hostile, and a first page is HTML once, while every item is listed as usual', async () => {
    const hostile = await startReplica({ items: 90, archived: 4, hostile: true });
    const requested = await signedIn(hostile);
    const path = '/backend/v2/list_tasks?limit=100';
    expect((await get(hostile, path, requested)).headers['content-type']).toContain('text/html');
    const { bytes } = await get(hostile, path, requested);
    expect(bytes.toString()).toContain('"__proto__":{');
    expect(bytes.length).toBeGreaterThan(200_000);
    const { task_responses } = JSON.parse(bytes.toString()) as TaskPage;
    const [plain] = await walkTasks();
    const facts = (page: TaskPage['task_responses']) =>
      page.map(({ id, prompt, generations }) => [id, prompt, generations.map((each) => each.id)]);
    expect(facts(task_responses)).toEqual(facts(plain?.task_responses ?? []));
    expect(new Set(task_responses.map((task) => typeof (task as { width?: unknown }).width)).size).toBeGreaterThan(1);
    await hostile.close();
  });

  it('every number is odd on request, while ids, texts and links are as usual', async () => {
    const odd = await startReplica({ items: 90, archived: 4, oddNumbers: true });
    const { bytes } = await get(odd, '/backend/v2/list_tasks?limit=100', await signedIn(odd));
    const text = bytes.toString();
    for (const value of ['12.5', '-1', '9007199254740992', '1e+308', '1e999', '"1080"'])
      expect(text).toContain(`:${value},`);
    const { task_responses } = JSON.parse(text) as TaskPage;
    const [plain] = await walkTasks();
    const facts = (page: TaskPage['task_responses']) =>
      page.map(({ id, prompt, generations }) => [id, prompt, generations.map((each) => each.id)]);
    expect(facts(task_responses)).toEqual(facts(plain?.task_responses ?? []));
    await odd.close();
  });

  it('the same seed makes the same library, and another seed another one', async () => {
    const [same, other] = [await startReplica({ items: 90, archived: 4 }), await startReplica({ items: 90, seed: 2 })];
    expect(same.library.items).toEqual(replica.library.items);
    expect(other.library.items[0]?.id).not.toBe(replica.library.items[0]?.id);
    await Promise.all([same.close(), other.close()]);
  });
});
