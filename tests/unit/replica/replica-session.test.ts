import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../../replica/replica';
import { get, getJson, openPage, signedIn } from './get-from-replica';

type SessionBody = { user?: { id: string }; accessToken?: string };

let time = Date.UTC(2026, 3, 1);
let replica: Replica;

beforeEach(async () => {
  time = Date.UTC(2026, 3, 1);
  replica = await startReplica({ items: 8, tokenLife: 600, now: () => time });
});
afterEach(() => replica.close());

const tasks = '/backend/v2/list_tasks';
const me = '/backend/project_y/v2/me';

async function code(headers: Record<string, string>, path = tasks): Promise<[number, unknown]> {
  const { status, bytes } = await get(replica, path, headers);
  return [status, JSON.parse(bytes.toString()).error?.code];
}

describe('the session', () => {
  it('has no user without the cookie that a page sets', async () => {
    expect(await getJson(replica, '/api/auth/session', {})).toEqual({});
    const cookies = await openPage(replica);
    const session = await getJson<SessionBody>(replica, '/api/auth/session', cookies);
    expect(session.user?.id).toBe(replica.accounts[0].id);
  });

  it('has the same token until it expires, with its expiry in it', async () => {
    const cookies = await openPage(replica);
    const ask = async () => (await getJson<SessionBody>(replica, '/api/auth/session', cookies)).accessToken ?? '';
    const token = await ask();
    time += 599_000;
    expect(await ask()).toBe(token);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.exp * 1000).toBe(Date.UTC(2026, 3, 1) + 600_000);
    time += 1_000;
    expect(await code({ authorization: `Bearer ${token}` })).toEqual([401, 'token_expired']);
    expect(await ask()).not.toBe(token);
  });

  it('accepts only cookies for project_y, and nowhere else', async () => {
    const cookies = await openPage(replica);
    expect((await get(replica, me, cookies)).status).toBe(200);
    expect(await code(cookies)).toEqual([401, null]);
    const { authorization } = await signedIn(replica);
    expect((await get(replica, tasks, { authorization })).status).toBe(200);
    expect((await get(replica, me, { authorization })).status).toBe(200);
    expect(await code({ authorization: 'Bearer made.up.token' })).toEqual([401, 'token_expired']);
  });

  it('ends with signing out, for cookies and bearers', async () => {
    const headers = await signedIn(replica);
    replica.session.signOut();
    expect(await getJson(replica, '/api/auth/session', headers)).toEqual({});
    expect(await code(headers)).toEqual([401, 'token_invalidated']);
    expect((await get(replica, me, { cookie: headers.cookie })).status).toBe(401);
    replica.session.signIn();
    expect((await get(replica, tasks, await signedIn(replica))).status).toBe(200);
  });

  it('can become another user’s while an older token still names the first', async () => {
    const headers = await signedIn(replica);
    const [first, second] = replica.accounts;
    replica.session.signIn(second.id);
    const session = await getJson<SessionBody>(replica, '/api/auth/session', headers);
    expect(session.user?.id).toBe(second.id);
    const profileOf = async (requested: Record<string, string>) =>
      (await getJson<{ profile: { user_id: string } }>(replica, me, requested)).profile.user_id;
    expect(await profileOf({ cookie: headers.cookie })).toBe(second.id);
    expect(await profileOf(headers)).toBe(first.id);
  });

  it('keeps an expired token until a page load with its cookies renews it', async () => {
    const slow = await startReplica({ items: 8, tokenLife: 20, tokenRenewal: 'page', now: () => time });
    const cookies = await openPage(slow);
    const ask = async () => (await getJson<SessionBody>(slow, '/api/auth/session', cookies)).accessToken ?? '';
    const status = async (token: string) => (await get(slow, tasks, { authorization: `Bearer ${token}` })).status;
    const token = await ask();
    expect(await status(token)).toBe(200);
    time += 20_000;
    expect([await ask(), await status(token)]).toEqual([token, 401]);
    await get(slow, '/library');
    expect(await ask()).toBe(token);
    await get(slow, '/library', cookies);
    const fresh = await ask();
    expect([fresh === token, await status(fresh)]).toEqual([false, 200]);
    await slow.close();
  });
});
