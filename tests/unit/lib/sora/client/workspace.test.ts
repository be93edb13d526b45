import { afterEach, describe, expect, it } from 'vitest';
import { listable } from '../../../../../lib/sora/sora-site';
import { all, never, thrownBy } from '../fake-site';
import { siteOnReplica } from '../replica-site';

let world: Awaited<ReturnType<typeof siteOnReplica>>;
afterEach(() => world.replica.close());

const last = async (source: (typeof listable)[number]) =>
  (await all(world.newSite().list(source, world.account, null, never))).at(-1);

describe('an account in a workspace', () => {
  it('is recognized, and can be exported if the site allows it', async () => {
    world = await siteOnReplica({ items: 10, workspace: 'open' });
    expect(await world.newSite().account(never)).toMatchObject({ inWorkspace: true, space: expect.any(String) });
    expect(await last('sora2-posts')).toMatchObject({ dropped: 0, end: { state: 'complete' } });
  });

  it('reports for every list that its workspace is refused, if that is the reason', async () => {
    world = await siteOnReplica({ items: 10, workspace: 'refused' });
    for (const source of listable) {
      expect(await last(source)).toMatchObject({ end: { state: 'unavailable', reason: 'workspace-refused' } });
    }
  });
});

describe('another workspace of the same user', () => {
  it('is not listed as the library of the first, and gets no request', async () => {
    world = await siteOnReplica({ items: 10 });
    const site = world.newSite();
    const account = await site.account(never);
    expect(account.inWorkspace).toBeUndefined();
    world.replica.session.enterSpace('ws-2');
    await world.clock.sleep(1_000, never);
    world.requested();
    const listing = all(site.list('sora1-library', account, null, never));
    expect(await thrownBy(listing)).toMatchObject({ code: 'other-workspace' });
    expect(world.requested()).toEqual([]);
    expect(await thrownBy(site.account(never, account))).toMatchObject({ code: 'other-workspace' });
    world.replica.session.enterSpace(account.space ?? '');
    expect(await site.account(never, account)).toEqual(account);
  });

  it('is not distinguished if the account was stored without one', async () => {
    world = await siteOnReplica({ items: 10 });
    expect(await last('sora1-library')).toMatchObject({ end: { state: 'complete' } });
  });
});
