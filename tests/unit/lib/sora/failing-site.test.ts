import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../../lib/model/item';
import { listable } from '../../../../lib/sora/sora-site';
import type { ReplicaOptions } from '../../../replica/replica';
import type { LoggedRequest } from '../../../replica/request-log';
import { all, idsOf, never } from './fake-site';
import { siteOnReplica } from './replica-site';

const options: ReplicaOptions = {
  items: 60,
  archived: 8,
  elsewhere: 12,
  pageRows: { tasks: 7, posts: 5, drafts: 6, folders: 2, generations: 4, characters: 2, replies: 3, remixes: 3 },
  likesPaging: 'offset',
};

type World = Awaited<ReturnType<typeof siteOnReplica>>;

/** The final state of each list, and its results. */
async function listAll({ newSite, account }: World) {
  const site = newSite();
  const found = new Map<Source, { ids: Set<string>; end: unknown }>();
  for (const source of listable) {
    const pages = await all(site.list(source, account, null, never));
    found.set(source, { ids: new Set(idsOf(pages)), end: pages.at(-1)?.end });
  }
  return found;
}

function expectAll({ replica }: World, found: Awaited<ReturnType<typeof listAll>>) {
  for (const [source, { ids, end }] of found) {
    expect([source, end]).toEqual([source, { state: 'complete', reason: null }]);
    const expected = replica.library.itemsIn({ others: true }).filter(({ lists }) => lists.includes(source));
    expect([source, [...ids].sort()]).toEqual([source, expected.map(({ id }) => id).sort()]);
  }
}

describe('a site that is busy, sends small pages and forgets its tokens', () => {
  let world: World;
  let found: Awaited<ReturnType<typeof listAll>>;
  let calls: LoggedRequest[];
  beforeAll(async () => {
    const faults = [{ kind: '429-retry-after', rate: 0.25 } as const, { kind: '502', rate: 0.1 } as const];
    world = await siteOnReplica({ ...options, tokenLife: 7, treeBucket: { calls: 10, seconds: 1 }, faults });
    found = await listAll(world);
    calls = world.replica.requests.list().filter(({ source }) => source !== 'page');
  });
  afterAll(() => world.replica.close());

  it('is fully listed', () => expectAll(world, found));

  it('gets few requests for the session, but one at once when it has refused a token', () => {
    const afterRefusal = calls.flatMap(({ status }, n) => (status === 401 ? [calls[n + 1]?.source] : []));
    expect(afterRefusal.length).toBeGreaterThan(0);
    expect(new Set(afterRefusal)).toEqual(new Set(['session']));
    expect(calls.filter(({ source }) => source === 'session').length).toBeLessThan(calls.length / 4);
  });
});

it.each(['clamp', 400, 422] as const)('a limit that is too large costs a list little: %s', async (overLimit) => {
  const world = await siteOnReplica({ ...options, overLimit });
  expectAll(world, await listAll(world));
  const refused = world.replica.requests.list().filter(({ status }) => status === 400 || status === 422);
  const lists = new Set(refused.map(({ source, path }) => `${source} ${path.replace(/[^/]*_[^/]*\//, '')}`));
  expect(refused.length).toBeLessThanOrEqual(3 * lists.size);
  expect(lists.size > 0).toBe(overLimit !== 'clamp');
  await world.replica.close();
});
