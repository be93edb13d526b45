import { expect, it } from 'vitest';
import { createSite } from '../../../../../lib/sora/sora-site';
import { account, fakeClock, html, json, never, scripted, sessionOf, thrownBy } from '../fake-site';

const session = '/api/auth/session';
const parameters = '/backend/parameters';
const me = '/backend/project_y/v2/me';

function checking(script: Parameters<typeof scripted>[0]) {
  const clock = fakeClock();
  const { transport, asked } = scripted(script, clock);
  const site = createSite({ transports: async () => [transport], clock });
  return { check: () => site.check(account, never), asked };
}

it('passes where the site takes the session’s token', async () => {
  const { check, asked } = checking({ [session]: sessionOf(account.id), [parameters]: json({}) });
  await check();
  expect(asked()).toEqual([parameters]);
});

it.each([
  ['token-ended', json({}, 401)],
  ['site-refused', html('<title>Just a moment...</title>', 403)],
  ['site-busy', json({}, 503)],
])('does not although the session names its user: %s', async (code, told) => {
  const { check } = checking({ [session]: sessionOf(account.id), [parameters]: told });
  expect(await thrownBy(check())).toMatchObject({ code });
});

it.each([json({}, 404), json({}, 403), [json({}, 503), json({})]])('asks for no more than that (%#)', async (told) => {
  await checking({ [session]: sessionOf(account.id), [parameters]: told }).check();
});

it('names the other account', async () => {
  const profile = { user_id: 'user-other', username: 'somebody.else' };
  const script = { [session]: sessionOf('user-other'), [parameters]: json({}), [me]: json({ profile }) };
  expect(await thrownBy(checking(script).check())).toMatchObject({ code: 'other-account', detail: 'somebody.else' });
});
