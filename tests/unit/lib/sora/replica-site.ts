import { ExpectedFailure } from '../../../../lib/model/failure';
import type { Account, Link, ListedItem, Source } from '../../../../lib/model/item';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import type { Transport } from '../../../../lib/sora/client/transport';
import type { LinkRequest } from '../../../../lib/sora/lists/list-definition';
import { createSite, type Site } from '../../../../lib/sora/sora-site';
import { type ReplicaOptions, startReplica } from '../../../replica/replica';
import { get, openPage } from '../../replica/get-from-replica';
import { all, fakeClock, never, wantedWith } from './fake-site';

/** Milliseconds that a request takes. */
const wayThere = 100;

/** The site played by a replica. Both use a clock that only advances when something sleeps. */
export async function siteOnReplica(options: ReplicaOptions) {
  const clock = fakeClock();
  const replica = await startReplica({ ...options, now: clock.now });
  const cookies = await openPage(replica);
  const request = createSessionClient(async (path, headers, signal) => {
    await clock.sleep(wayThere, signal);
    const reported = await get(replica, path, { ...cookies, ...headers }, 'GET', signal);
    if (!reported.complete) throw new ExpectedFailure('offline');
    return {
      status: reported.status,
      url: '',
      contentType: reported.headers['content-type'] ?? null,
      retryAfter: reported.headers['retry-after'] ?? null,
      body: reported.bytes.toString(),
    };
  }, clock);
  const transport: Transport = { name: 'replica', request };
  const [{ id, username }] = replica.accounts;
  const account: Account = { id, username };
  return {
    clock,
    replica,
    account,
    newSite: () => createSite({ transports: async () => [transport], clock }),
    /** The API requests since the last call. */
    requested() {
      const calls = replica.requests.list().filter(({ path }) => path.startsWith('/backend/'));
      replica.requests.clear();
      return calls.map(({ path, query }) => (query === '' ? path : `${path}?${query}`));
    },
    /** Every item of a list that has a file, once, as last listed. */
    async found(source: Source, site: Site): Promise<ListedItem[]> {
      const pages = await all(site.list(source, account, null, never));
      const found = pages.flatMap((page) => page.found).filter(({ item }) => item.links.length > 0);
      return [...new Map(found.map((one) => [one.item.id, one])).values()];
    },
    /** Whether the media host accepts this link now. */
    isAlive: async (link: Link | undefined) => (await get(replica, link?.url ?? '/')).status === 200,
  };
}

/** The request of a run for an item whose best link has expired. */
export function wantedOf({ item, source, page }: ListedItem): LinkRequest {
  const variant = item.links[0]?.variant ?? 'source';
  return wantedWith({ ...item, sources: [source], variant, foundOn: { source, page } });
}
