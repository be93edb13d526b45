import { expect, it } from 'vitest';
import { createSite } from '../../../../../lib/sora/sora-site';
import { account, fakeClock, html, json, never, scripted, sessionOf, thrownBy } from '../fake-site';

const session = '/api/auth/session';
const parameters = '/backend/parameters';
const me = '/backend/project_y/v2/me';

function checking(script: Parameters<typeof scripted>[0]) {
  const clock = fakeClock();
  const { transport, requested } = scripted(script, clock);
  const site = createSite({ transports: async () => [transport], clock });
  return { check: () => site.check(account, never), requested };
}

it('passes if the site accepts the session’s token', async () => {
  const { check, requested } = checking({ [session]: sessionOf(account.id), [parameters]: json({}) });
  await check();
  expect(requested()).toEqual([parameters]);
});

it.each([
  ['token-ended', json({}, 401)],
  ['site-refused', html('<title>Just a moment...</title>', 403)],
  ['site-busy', json({}, 503)],
])('fails although the session has its user: %s', async (code, reported) => {
  const { check } = checking({ [session]: sessionOf(account.id), [parameters]: reported });
  expect(await thrownBy(check())).toMatchObject({ code });
});

it.each([json({}, 404), json({}, 403), [json({}, 503), json({})]])(
  'accepts no other response (%#)',
  async (reported) => {
    await checking({ [session]: sessionOf(account.id), [parameters]: reported }).check();
  },
);

it('reports the other account', async () => {
  const profile = { user_id: 'user-other', username: 'somebody.else' };
  const script = { [session]: sessionOf('user-other'), [parameters]: json({}), [me]: json({ profile }) };
  expect(await thrownBy(checking(script).check())).toMatchObject({ code: 'other-account', detail: 'somebody.else' });
});
