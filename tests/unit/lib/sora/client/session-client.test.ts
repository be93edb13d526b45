import { describe, expect, it } from 'vitest';
import { mePath } from '../../../../../lib/sora/client/read-me';
import { account, fakeClock, json, never, scripted, sessionOf, thrownBy, tokenOf } from '../fake-site';

const session = '/api/auth/session';
const email = 'maker@example.invalid';
const token = tokenOf(account.id);
const signedIn = json({ user: { id: account.id, email, name: 'Fixture Maker' }, accessToken: token });
const key = { id: account.id };

describe('What the session client returns', () => {
  it('has neither token nor email, although the response repeats both', async () => {
    const echo = json({ note: `Bearer ${token}`, owner: { email }, prompt: 'A fox' });
    const { transport, calls } = scripted({ [session]: signedIn, '/x': echo });
    const reply = await transport.request({ path: '/x', account: key }, never);
    expect(calls.at(-1)?.authorization).toBe(`Bearer ${token}`);
    expect(JSON.stringify(reply)).toContain('A fox');
    for (const secret of [token, email]) expect(JSON.stringify(reply)).not.toContain(secret);
  });

  it('has the user, the workspace and the plan, and nothing else from the session', async () => {
    const claims = { user_id: account.id, chatgpt_account_id: 'ws-1', chatgpt_plan_type: 'team' };
    const accessToken = `e30.${Buffer.from(JSON.stringify({ 'https://api.openai.com/auth': claims })).toString('base64url')}.x`;
    const { transport } = scripted({
      [session]: json({ user: { id: account.id, email, name: 'Fixture Maker' }, accessToken }),
      '/x': json(1),
    });
    const { who } = await transport.request({ path: '/x', account: null }, never);
    expect(who).toEqual({ userId: account.id, space: 'ws-1', plan: 'team' });
  });

  it('contains only the ID, the name and the plan of `me`', async () => {
    const profile = { user_id: account.id, username: 'fixture.maker', plan_type: 'plus', phone_number: '+1 555 0100' };
    const { transport } = scripted({
      [session]: signedIn,
      [mePath]: json({ profile, my_info: { invite_code: 'abc' } }),
    });
    const reply = await transport.request({ path: mePath, account: null }, never);
    const { phone_number, ...saved } = profile;
    expect(reply.who !== null && JSON.parse(reply.answer.body)).toEqual({ profile: saved });
  });

  it('keeps the text of a refusal of `me`, by which it is classified', async () => {
    const refusal = json({ error: { code: 'unsupported_country' } }, 403);
    const { transport } = scripted({ [session]: signedIn, [mePath]: refusal });
    const reply = await transport.request({ path: mePath, account: null }, never);
    expect(reply.who !== null && reply.answer.body).toContain('unsupported_country');
  });

  it('is a failure with a wait, if the session cannot be read for now', async () => {
    const { transport, requested } = scripted({ [session]: { ...json({ email }, 429), retryAfter: '7' } });
    expect(await transport.request({ path: '/x', account: key }, never)).toEqual({
      who: null,
      failure: { code: 'site-busy', detail: 'status 429' },
      retryAfter: 7_000,
    });
    expect(requested()).toEqual([]);
  });
});

it('No request is sent for another user who signs in between a refused token and the next one', async () => {
  const { transport, requested } = scripted({
    [session]: [signedIn, sessionOf('user-other')],
    '/x': json({}, 401),
  });
  expect(await thrownBy(transport.request({ path: '/x', account: key }, never))).toMatchObject({
    code: 'other-account',
  });
  expect(requested()).toEqual(['/x']);
});

it('A session is reused for less than a second, however the wall clock is set', async () => {
  const time = { wall: 10_000_000, monotonic: 0 };
  const clock = { ...fakeClock(), now: () => time.wall, monotonic: () => time.monotonic };
  const { transport, calls } = scripted({ [session]: sessionOf(account.id), '/x': json(1) }, clock);
  const request = () => transport.request({ path: '/x', account: key }, never);
  await request();
  time.wall += 3_600_000;
  await request();
  expect(calls.map(({ path }) => path)).toEqual([session, '/x', '/x']);

  time.wall -= 7_200_000;
  time.monotonic += 1_000;
  await request();
  expect(calls.map(({ path }) => path)).toEqual([session, '/x', '/x', session, '/x']);
});
