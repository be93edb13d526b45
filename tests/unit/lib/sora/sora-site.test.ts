import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../../lib/model/failure';
import type { Source } from '../../../../lib/model/item';
import { createSite } from '../../../../lib/sora/sora-site';
import { account, fakeClock, html, json, never, scripted, thrownBy, wantedWith } from './fake-site';
import { drafts, listTasks, me, posts } from './sora-fixtures';

function siteOf(script: Parameters<typeof scripted>[0]) {
  const clock = fakeClock();
  const { transport, requested } = scripted(script, clock);
  return { site: createSite({ transports: async () => [transport], clock }), requested, clock };
}

describe('the account', () => {
  const mePath = '/backend/project_y/v2/me';

  it('is the session’s user, with the name from the site', async () => {
    expect(await siteOf({ [mePath]: json(me()) }).site.account(never)).toEqual(account);
  });

  it.each([
    ['refused', json({ error: { code: 'unsupported_country' } }, 400)],
    ['not allowed', json({}, 401)],
    ['challenged', html('<title>Just a moment...</title>', 403)],
    ['another’s', json({ profile: { user_id: 'user-other', username: 'other' } })],
    ['unreadable', json({ profile: [] })],
    ['gone', json({}, 404)],
  ])('is known without a name if that is %s', async (_, reported) => {
    expect(await siteOf({ [mePath]: reported }).site.account(never)).toEqual({ id: account.id, username: null });
  });

  it.each([
    [{ plan_type: 'chatgpt_team' }, true],
    [{ plan_type: 'chatgpt_plus' }, undefined],
    [{ user_id: 'user-other', plan_type: 'chatgpt_team' }, undefined],
    [{}, undefined],
  ])('is in a workspace if its plan is one of those: %j', async (profile, inWorkspace) => {
    const { site } = siteOf({ [mePath]: json({ profile }) });
    expect((await site.account(never)).inWorkspace).toBe(inWorkspace);
  });

  it('does not wait for a name', async () => {
    const { site, requested, clock } = siteOf({ [mePath]: { ...json({}, 429), retryAfter: '600' } });
    expect(await site.account(never)).toEqual({ id: account.id, username: null });
    expect([requested().length, clock.slept]).toEqual([1, []]);
  });

  it('is nobody when the session says so', async () => {
    expect(await thrownBy(siteOf({ '/api/auth/session': json({}) }).site.account(never))).toMatchObject({
      code: 'signed-out',
    });
  });
});

describe('A link refresh', () => {
  const [image] = listTasks().task_responses;
  const generation = image?.generations[0] ?? {};
  const [draft = {}] = drafts().items;
  const [post] = posts().items;
  const posted = { id: 'gen_01kq60pyy86yg8cbykqv2gr4jg', postId: 's_69e1606ee86e08cbe37b20842027d6b5' };
  const drafted = { id: String(draft.id), postId: null };

  function lookUp(
    item: { id: string; postId: string | null },
    sources: Source[],
    script: Parameters<typeof scripted>[0],
  ) {
    const { site, requested } = siteOf(script);
    return { links: site.lookUp(wantedWith({ kind: 'image', ...item, sources }), account, never), requested };
  }

  it('requests a draft at its new address, else at the old one', async () => {
    const v2 = `/backend/project_y/profile/drafts/v2/${drafted.id}`;
    const v1 = `/backend/project_y/profile/drafts/${drafted.id}`;
    const expected = [{ variant: 'downloadable_url' }, { variant: 'url' }];
    expect(await lookUp(drafted, ['sora2-drafts'], { [v2]: json(draft) }).links).toMatchObject(expected);
    expect(await lookUp(drafted, ['sora2-drafts'], { [v2]: json({}, 404), [v1]: json(draft) }).links).toMatchObject(
      expected,
    );
  });

  it('requests a post, even if its draft is missing or has no file', async () => {
    const path = `/backend/project_y/post/${posted.postId}`;
    const v2 = `/backend/project_y/profile/drafts/v2/${posted.id}`;
    const v1 = `/backend/project_y/profile/drafts/${posted.id}`;
    const { links } = lookUp(posted, ['sora2-posts'], { [path]: json(post) });
    expect(await links).toHaveLength(2);
    const both: Source[] = ['sora2-posts', 'sora2-drafts'];
    expect(
      await lookUp(posted, both, { [v2]: json({}, 404), [v1]: json({}, 404), [path]: json(post) }).links,
    ).toHaveLength(2);
    const empty = json({ id: posted.id, url: null });
    expect(await lookUp(posted, both, { [v2]: empty, [path]: json(post) }).links).toHaveLength(2);
  });

  it('of a deleted or blocked item returns no link', async () => {
    const id = String(generation.id);
    const deleted = json({ ...generation, deleted_at: '2026-04-10T00:00:00Z' });
    expect(
      await lookUp({ id, postId: null }, ['sora1-library'], { [`/backend/generations/${id}`]: deleted }).links,
    ).toEqual([]);
  });

  it('of a missing item reports that', async () => {
    const paths = { '/backend/generations/gen_1': json({}, 404) };
    expect(await thrownBy(lookUp({ id: 'gen_1', postId: null }, ['sora1-library'], paths).links)).toMatchObject({
      code: 'not-found',
    });
    const nowhere = lookUp({ id: 'gen_1', postId: null }, ['sora2-posts'], {});
    expect(await thrownBy(nowhere.links)).toMatchObject({ code: 'not-found' });
    expect(nowhere.requested()).toEqual([]);
  });

  it('never uses the links of another item', async () => {
    const other = { '/backend/generations/gen_1': json(generation) };
    expect(await thrownBy(lookUp({ id: 'gen_1', postId: null }, ['sora1-library'], other).links)).toMatchObject({
      code: 'not-found',
    });
    const several = { ...posted, id: 'gen_other' };
    const path = `/backend/project_y/post/${posted.postId}`;
    expect(await thrownBy(lookUp(several, ['sora2-posts'], { [path]: json(post) }).links)).toMatchObject({
      code: 'not-found',
    });
  });

  it.each([
    ['site-changed', json({ url: 'https://videos.openai.com/a' })],
    ['site-busy', json({}, 500)],
    ['no-access', json({ error: {} }, 403)],
    ['token-ended', json({}, 401)],
    ['offline', new ExpectedFailure('offline')],
  ])('that fails throws %s', async (code, reported) => {
    const { links } = lookUp({ id: 'gen_1', postId: null }, ['sora1-library'], {
      '/backend/generations/gen_1': reported,
    });
    expect(await thrownBy(links)).toMatchObject({ code });
  });

  it('puts no id into a path that would lead elsewhere', async () => {
    const { links, requested } = lookUp({ id: 'a/../../b?x#y', postId: null }, ['sora1-library'], {
      '/backend/generations/a%2F..%2F..%2Fb%3Fx%23y': json({}, 404),
    });
    await thrownBy(links);
    expect(requested()).toHaveLength(1);
  });
});

it('A bug in reading a list is reported as a failure, which ends that list', async () => {
  const transport = { name: 'odd', request: () => Promise.reject(new RangeError('too deep')) };
  const site = createSite({ transports: async () => [transport], clock: fakeClock() });
  const listing = site.list('sora2-drafts', account, null, never).next();
  expect(await thrownBy(listing)).toMatchObject({ name: 'ExpectedFailure', code: 'bug' });
});
