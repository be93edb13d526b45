import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../replica/replica';
import { type Replica, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';

let replica: Replica;
let headers: Record<string, string>;
let link: string;

beforeEach(async () => {
  replica = await startReplica({ items: 10 });
  headers = await signedIn(replica);
  const page = await getJson<{ items: { downloadable_url: string | null }[] }>(
    replica,
    '/backend/project_y/profile/drafts/v2',
    headers,
  );
  link = page.items.flatMap(({ downloadable_url }) => downloadable_url ?? [])[0] ?? '';
});
afterEach(() => replica.close());

const tasks = '/backend/v2/list_tasks';

async function statuses(from: Replica, times: number): Promise<number[]> {
  const requested = await signedIn(from);
  const answers = await Promise.all(Array.from({ length: times }, () => get(from, tasks, requested)));
  return answers.map(({ status }) => status).sort();
}

describe('faults', () => {
  it('are played at their rate, the same for the same seed in whatever order calls arrive', async () => {
    const faults: Fault[] = [{ kind: '503', rate: 0.3 }];
    replica.faults.set(faults);
    const first = await statuses(replica, 100);
    const failed = first.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
    const again = await startReplica({ items: 10, faults });
    expect(await statuses(again, 100)).toEqual(first);
    await again.close();
  });

  it('of several kinds, short lives of links and of bearers go together, the same for the same seed', async () => {
    const play = async () => {
      let time = Date.UTC(2026, 3, 1);
      const faults: Fault[] = [
        { kind: '429', rate: 0.1 },
        { kind: '502', rate: 0.05 },
      ];
      const busy = await startReplica({ items: 10, linkLife: 6, tokenLife: 20, faults, now: () => time });
      let requested = await signedIn(busy);
      const answers: string[] = [];
      for (let nth = 0; nth < 60; nth += 1) {
        const { status, bytes } = await get(busy, '/backend/project_y/profile/drafts/v2', requested);
        answers.push(`list ${status}`);
        if (status === 401) requested = await signedIn(busy);
        if (status === 200) {
          const { items } = JSON.parse(bytes.toString()) as { items: { downloadable_url: string | null }[] };
          const url = items.flatMap(({ downloadable_url }) => downloadable_url ?? [])[0] ?? '';
          answers.push(`media ${(await get(busy, url)).status}`);
          time += 6000;
          answers.push(`late ${(await get(busy, url)).status}`);
        }
      }
      await busy.close();
      return answers;
    };
    const first = await play();
    for (const answer of ['list 429', 'list 502', 'list 401', 'media 200', 'media 429', 'late 403']) {
      expect(first).toContain(answer);
    }
    expect(first).not.toContain('late 200');
    expect(await play()).toEqual(first);
  });

  it('hit saved files the same way, whatever a page shows meanwhile', async () => {
    const faults: Fault[] = [{ kind: '503', rate: 0.5 }];
    const strikes = async (meanwhile: () => Promise<unknown>) => {
      replica.faults.set(faults);
      const answers = [];
      for (let nth = 0; nth < 20; nth += 1) {
        answers.push((await get(replica, link)).status);
        await meanwhile();
      }
      return answers;
    };
    const alone = await strikes(async () => {});
    expect(new Set(alone)).toEqual(new Set([200, 503]));
    expect(await strikes(() => get(replica, link, { 'sec-fetch-dest': 'image' }))).toEqual(alone);
  });

  it('end after their count, leave other paths alone, and can be cleared', async () => {
    replica.faults.set([{ kind: '429-retry-after', count: 3, path: '/list_tasks' }]);
    expect((await get(replica, '/backend/project_y/v2/me', headers)).status).toBe(200);
    const answers = [];
    for (let nth = 0; nth < 4; nth += 1) answers.push(await get(replica, tasks, headers));
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429, 200]);
    expect(answers[0]?.headers['retry-after']).toBe('1');
    replica.faults.set([{ kind: '500' }]);
    expect((await get(replica, link)).status).toBe(500);
    expect((await get(replica, '/api/auth/session', headers)).status).toBe(200);
    replica.faults.clear();
    expect((await get(replica, link)).status).toBe(200);
  });

  it('break bodies: cut by the connection, ended short, or stopped until the client leaves', async () => {
    const whole = (await get(replica, link)).bytes.length;
    replica.faults.set([{ kind: 'cut' }]);
    const cut = await get(replica, link);
    expect(cut.complete).toBe(false);
    expect(Number(cut.headers['content-length'])).toBe(whole);
    replica.faults.set([{ kind: 'short' }]);
    const short = await get(replica, link);
    expect([short.complete, short.headers['content-length']]).toEqual([true, undefined]);
    expect(short.bytes.length).toBeLessThan(whole);
    replica.faults.set([{ kind: 'stall' }]);
    const leaving = new AbortController();
    const stalled = get(replica, link, {}, 'GET', leaving.signal);
    await get(replica, '/library');
    leaving.abort();
    // Depends on whether the head of the response arrived before the client left.
    await stalled.then(
      (got) => expect(got.complete).toBe(false),
      (problem) => expect(problem.name).toBe('AbortError'),
    );
  });

  it('break content: a page or an error with 200, half of the JSON, an essential field renamed', async () => {
    const bodyOf = async (kind: Fault['kind'], url: string) => {
      replica.faults.set([{ kind }]);
      const { status, bytes } = await get(replica, url, url === link ? {} : headers);
      expect(status).toBe(200);
      return bytes.toString();
    };
    expect(await bodyOf('html', link)).toContain('<!DOCTYPE html>');
    expect(await bodyOf('xml', link)).toContain('<Error>');
    const half = await bodyOf('truncated-json', tasks);
    expect(() => JSON.parse(half)).toThrow(SyntaxError);
    expect(Object.keys(JSON.parse(await bodyOf('missing-field', tasks)))).not.toContain('task_responses');
  });
});

describe('the server', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])(
    'rejects %s on both hosts and counts it',
    async (method) => {
      expect((await get(replica, tasks, headers, method)).status).toBe(405);
      expect((await get(replica, link, {}, method)).status).toBe(405);
      expect(replica.requests.list().filter((each) => each.method === method && each.status === 405).length).toBe(2);
    },
  );

  it('counts requests by path, pattern and list, and records what they contained', async () => {
    await get(replica, `${tasks}?limit=1`, headers);
    await get(replica, `${tasks}?archived=true`, headers);
    await get(replica, link);
    expect(replica.requests.count('/list_tasks')).toBe(2);
    expect(replica.requests.count(/raw$/)).toBe(1);
    expect(replica.requests.byPath()[tasks]).toBe(2);
    expect(replica.requests.bySource()).toMatchObject({ 'sora1-library': 1, 'sora1-archived': 1, media: 1 });
    const [media] = replica.requests.list().filter(({ host }) => host === 'videos.openai.com');
    expect([media?.cookies, media?.bearer]).toEqual([false, false]);
  });

  it('distinguishes an original shown by a page from a saved one', async () => {
    for (const destination of ['image', 'video', 'empty']) {
      await get(replica, link, { 'sec-fetch-dest': destination });
    }
    const media = replica.requests.list().filter(({ host }) => host === 'videos.openai.com');
    expect(media.map(({ source }) => source)).toEqual(['preview', 'preview', 'media']);
  });

  it('serves every route of the page under a policy without inline script', async () => {
    for (const path of [
      '/',
      '/explore',
      '/explore/images',
      '/library',
      '/library/trash',
      '/drafts',
      '/profile/x',
      '/profile/username/x',
      '/g/gen_1',
      '/d/gen_1',
      '/de/gen_1',
    ]) {
      const page = await get(replica, path);
      expect(page.status).toBe(200);
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-[^']+';/);
    }
    expect((await get(replica, '/somewhere/else')).status).toBe(404);
  });
});
