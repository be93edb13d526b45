import { describe, expect, it, vi } from 'vitest';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { createClient } from '../../../../../lib/sora/client/client';
import type { Transport } from '../../../../../lib/sora/client/transport';
import { eventually } from '../../../eventually';
import {
  account,
  fakeClock,
  html,
  json,
  never,
  scripted,
  sessionOf,
  signedIn,
  thrownBy,
  token,
  tokenOf,
} from '../fake-site';

const session = '/api/auth/session';
const other = json({ user: { id: 'user-other' }, accessToken: 'other-token' });

function asking(...transports: Transport[]) {
  const clock = fakeClock();
  return { clock, ask: createClient({ transports: async () => transports, clock, onWait: () => undefined }) };
}

describe('before a request', () => {
  it('checks over the same transport who is signed in, and sends the token only with the request', async () => {
    const { transport, calls } = scripted({ '/x': json(1) });
    const { ask } = asking(transport);
    expect(await ask('/x', account, never)).toEqual({
      who: { userId: account.id, space: null, plan: null },
      status: 200,
      outcome: { failure: null, body: 1 },
    });
    await ask('/x', account, never);
    expect(calls.map(({ path, authorization }) => [path, authorization])).toEqual([
      [session, undefined],
      ['/x', `Bearer ${token}`],
      [session, undefined],
      ['/x', `Bearer ${token}`],
    ]);
  });

  it.each([
    ['other-account', other],
    ['signed-out', json({})],
    ['signed-out', json({ error: {} }, 401)],
    ['site-refused', html('<title>Just a moment...</title>', 403)],
    ['site-changed', json({}, 404)],
    ['site-changed', html('<html></html>')],
    ['offline', new ExpectedFailure('offline')],
  ])('learns of %s, and requests nothing', async (code, reported) => {
    const { transport, requested } = scripted({ [session]: reported, '/x': json(1) });
    expect(await thrownBy(asking(transport).ask('/x', account, never))).toMatchObject({ code });
    expect(requested()).toEqual([]);
  });
});

describe('a session check whose token names its user', () => {
  const ours = sessionOf(account.id);
  const theirs = sessionOf('user-other');
  const sessions = (calls: { path: string }[]) => calls.filter(({ path }) => path === session).length;

  it('is reused for less than a second, with its own token', async () => {
    const clock = fakeClock();
    const { transport, calls } = scripted({ [session]: [ours, theirs], '/x': json(1) }, clock);
    const { ask } = asking(transport);
    await ask('/x', account, never);
    await clock.sleep(749, never);
    await ask('/x', account, never);
    expect(sessions(calls)).toBe(1);
    expect(new Set(calls.map(({ authorization }) => authorization))).toEqual(
      new Set([undefined, `Bearer ${tokenOf(account.id)}`]),
    );
    await clock.sleep(1, never);
    expect(await thrownBy(ask('/x', account, never))).toMatchObject({ code: 'other-account' });
  });

  it('is not used over another transport', async () => {
    const tab = scripted({ [session]: ours, '/x': [json(1), new ExpectedFailure('not-there')] });
    const direct = scripted({ [session]: theirs, '/x': json(1) });
    const { ask } = asking(tab.transport, { ...direct.transport, name: 'direct' });
    await ask('/x', account, never);
    expect(await thrownBy(ask('/x', account, never))).toMatchObject({ code: 'other-account' });
    expect(direct.requested()).toEqual([]);
  });

  it('is not used for reading the account, or after its token was refused', async () => {
    const reported = [ours, theirs, ours, sessionOf(account.id, 'second')];
    const { transport, calls } = scripted({ [session]: reported, '/x': [json(1), json(2), json({}, 401), json(3)] });
    const { ask } = asking(transport);
    await ask('/x', account, never);
    expect(await ask('/x', null, never)).toMatchObject({ who: { userId: 'user-other' } });
    expect(await thrownBy(ask('/x', account, never))).toMatchObject({ code: 'other-account' });
    await ask('/x', null, never);
    expect(sessions(calls)).toBe(4);
    expect(calls.at(-1)?.authorization).toBe(`Bearer ${tokenOf(account.id, 'second')}`);
  });

  it('is not used if the token names another user than the session', async () => {
    const mixed = json({ user: { id: account.id }, accessToken: tokenOf('user-other') });
    const { transport, calls } = scripted({ [session]: mixed, '/x': json(1) });
    const { ask } = asking(transport);
    await ask('/x', account, never);
    await ask('/x', account, never);
    expect(sessions(calls)).toBe(2);
  });
});

describe('of several transports', () => {
  const missing = scripted({ [session]: new ExpectedFailure('not-there') }).transport;

  it("uses the first that has the account's session", async () => {
    const signedOut = scripted({ [session]: json({}) });
    const others = scripted({ [session]: other });
    const ours = scripted({ '/x': json('ours') });
    const { ask } = asking(missing, signedOut.transport, others.transport, ours.transport);
    expect(await ask('/x', account, never)).toMatchObject({ outcome: { body: 'ours' } });
    expect([...signedOut.requested(), ...others.requested()]).toEqual([]);
  });

  it('throws the first reason if none does', async () => {
    const others = scripted({ [session]: other }).transport;
    const signedOut = scripted({ [session]: json({}) }).transport;
    expect(await thrownBy(asking(missing, others, signedOut).ask('/x', account, never))).toMatchObject({
      code: 'other-account',
    });
    expect(await thrownBy(asking(missing).ask('/x', account, never))).toMatchObject({ code: 'not-there' });
    expect(await thrownBy(asking().ask('/x', account, never))).toMatchObject({ code: 'not-there' });
  });

  it('is followed by the next transport if it closes between session check and request, with a new session check', async () => {
    const closing = scripted({ '/x': new ExpectedFailure('not-there') });
    const next = scripted({ '/x': json(2) });
    expect(await asking(closing.transport, next.transport).ask('/x', account, never)).toMatchObject({
      outcome: { body: 2 },
    });
    expect(next.calls.map(({ path }) => path)).toEqual([session, '/x']);
  });
});

describe('a refused token', () => {
  const refusal = json({ error: { code: 'token_expired' } }, 401);

  it('is read once more, and the same one is not tried again', async () => {
    const { transport, calls } = scripted({ '/x': [refusal, json(1)] });
    expect(await asking(transport).ask('/x', account, never)).toMatchObject({
      outcome: { failure: { code: 'token-ended' } },
    });
    expect(calls.map(({ path }) => path)).toEqual([session, '/x', session]);
  });

  it('gives way to a fresh one, once', async () => {
    const fresh = (accessToken: string) => json({ user: { id: account.id }, accessToken });
    const renewed = scripted({ [session]: [signedIn, fresh('second')], '/x': [refusal, json(1)] });
    expect(await asking(renewed.transport).ask('/x', account, never)).toMatchObject({ outcome: { body: 1 } });
    const useless = scripted({ [session]: [signedIn, fresh('second'), fresh('third')], '/x': refusal });
    expect(await asking(useless.transport).ask('/x', account, never)).toMatchObject({
      outcome: { failure: { code: 'signed-out' } },
    });
    expect(useless.requested()).toEqual(['/x', '/x']);
  });
});

describe('a busy site', () => {
  it('is requested seven times, later each time, then given up', async () => {
    const { transport, requested } = scripted({ '/x': json({}, 502) });
    const { ask, clock } = asking(transport);
    expect(await ask('/x', account, never)).toMatchObject({ status: 502, outcome: { failure: { code: 'site-busy' } } });
    expect(requested()).toHaveLength(7);
    expect(clock.slept).toEqual([1000, 2000, 4000, 8000, 16000, 32000]);
  });

  it('that asks for a wait gets the request right after it, and even later if that was too soon', async () => {
    const { transport } = scripted({ '/x': { ...json({}, 429), retryAfter: '3' } });
    const { ask, clock } = asking(transport);
    await ask('/x', account, never);
    expect(clock.slept).toEqual([3000, 3000, 3000, 4000, 8000, 16000]);
  });

  it('that recovers has lost nothing, for any kind of failure', async () => {
    const faults = [
      json({}, 500),
      { body: '{"cut' },
      { ...json({}, 429), retryAfter: '1' },
      html('<html></html>', 503),
    ];
    const { transport } = scripted({ '/x': [...faults, json('well')] });
    expect(await asking(transport).ask('/x', account, never)).toMatchObject({ outcome: { body: 'well' } });
  });

  it('may also be busy when the account is read', async () => {
    const recovering = scripted({ [session]: [json({}, 503), signedIn], '/x': json(1) });
    expect(await asking(recovering.transport).ask('/x', account, never, 1)).toMatchObject({ outcome: { body: 1 } });
    const lasting = scripted({ [session]: json({}, 503) });
    expect(await thrownBy(asking(lasting.transport).ask('/x', account, never))).toMatchObject({ code: 'site-busy' });
    expect(lasting.calls).toHaveLength(7);
  });

  it('gets no request at all within the requested wait', async () => {
    const clock = fakeClock();
    const { transport, calls } = scripted(
      { '/x': [{ ...json({}, 429), retryAfter: '60' }, json(1)], '/y': json(2) },
      clock,
    );
    const onWait = vi.fn();
    const ask = createClient({ transports: async () => [transport], clock, onWait });
    const start = clock.now();
    await Promise.all([ask('/x', account, never), ask('/y', account, never)]);
    expect(calls.map(({ path, at }) => [path, at - start])).toEqual([
      [session, 0],
      ['/x', 0],
      [session, 60_000],
      ['/y', 60_000],
      [session, 60_000],
      ['/x', 60_000],
    ]);
    expect(onWait.mock.calls).toEqual([[60_000], [null]]);
  });

  it('gets no request after the wait is canceled', async () => {
    const { transport, requested } = scripted({ '/x': json({}, 429) });
    const controller = new AbortController();
    const clock = fakeClock();
    clock.sleep = async (_, signal) => {
      controller.abort(new DOMException('cancelled', 'AbortError'));
      signal.throwIfAborted();
    };
    const ask = createClient({ transports: async () => [transport], clock, onWait: () => undefined });
    expect(await thrownBy(ask('/x', account, controller.signal))).toMatchObject({ name: 'AbortError' });
    expect(requested()).toEqual(['/x']);
  });
});

it('passes its signal to the transport, and ends with it even if the transport does not', async () => {
  const controller = new AbortController();
  const seen: AbortSignal[] = [];
  const deaf: Transport = {
    name: 'deaf',
    request: (_request, signal) => {
      seen.push(signal);
      return new Promise(() => undefined);
    },
  };
  const requested = asking(deaf).ask('/x', account, controller.signal);
  await eventually(() => expect(seen).toEqual([controller.signal]));
  controller.abort(new DOMException('cancelled', 'AbortError'));
  expect(await thrownBy(requested)).toMatchObject({ name: 'AbortError' });
});

it('puts neither the token nor the site’s words into any failure', async () => {
  const echo = (status: number) => ({
    status,
    body: JSON.stringify({ echo: `Bearer ${token}`, unsupported_country: status === 400 }),
  });
  const bodies = [
    echo(400),
    echo(401),
    echo(403),
    echo(404),
    echo(418),
    echo(500),
    html(`<b>${token}</b>`),
    { body: `{"${token}` },
  ];
  for (const reported of bodies) {
    const { outcome } = await asking(scripted({ '/x': reported }).transport).ask('/x', account, never);
    expect(outcome.failure).toBeInstanceOf(ExpectedFailure);
    expect(`${outcome.failure?.message} ${outcome.failure?.stack} ${JSON.stringify(outcome.failure)}`).not.toContain(
      token,
    );
  }
});
